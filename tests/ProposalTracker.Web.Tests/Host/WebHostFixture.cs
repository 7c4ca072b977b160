using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Tests.Host;

[assembly: AssemblyFixture(typeof(WebHostFixture))]
[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace ProposalTracker.Web.Tests.Host;

/// <summary>The real program on a real port, once for all tests.</summary>
public sealed class WebHostFixture : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory;

    public WebHostFixture()
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.ConfigureTestServices(services =>
            {
                services.AddLogging(logging => logging.ClearProviders());
                services.AddScoped<PageFrameLoader>(_ => _ => Task.FromResult(SampleFrame.Clerk));
            });
        });
        _factory.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _factory.StartServer();
    }

    /// <summary>Where the program listens, with a slash at the end.</summary>
    public Uri Address => _factory.ClientOptions.BaseAddress;

    /// <summary>A client with its own cookies that does not follow redirects.</summary>
    public HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public void Dispose() => _factory.Dispose();
}
