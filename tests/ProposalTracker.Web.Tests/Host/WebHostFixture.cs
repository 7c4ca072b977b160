using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;
using ProposalTracker.Web.Pages.Shared;
using ProposalTracker.Web.Tests.Host;

[assembly: AssemblyFixture(typeof(WebHostFixture))]
[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace ProposalTracker.Web.Tests.Host;

/// <summary>
/// The real program on a real port with a database of its own, once for all tests: units, people and rules of the
/// demonstration, no case. Tests make the cases they need through <see cref="Stage"/> and log in as the demo accounts.
/// </summary>
public sealed class WebHostFixture : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("proposals-web-").FullName;
    private readonly WebApplicationFactory<Program> _factory;

    public WebHostFixture()
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(builder => builder
            .UseSetting("PROPOSALTRACKER_DATA", _folder)
            .UseSetting("PROPOSALTRACKER_POSTGRES", "")
            .UseSetting("PROPOSALTRACKER_DEMO", "organisation")
            .ConfigureTestServices(Replace));
        _factory.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _factory.StartServer();
        Stage = new CaseStage(new CaseWalk(_factory.Services));
    }

    /// <summary>Where the program listens, with a slash at the end.</summary>
    public Uri Address => _factory.ClientOptions.BaseAddress;

    /// <summary>Puts cases where a test needs them.</summary>
    public CaseStage Stage { get; }

    /// <summary>A client with its own cookies that does not follow redirects; nobody is logged in.</summary>
    public HttpClient Client() => new(Handler(new CookieContainer())) { BaseAddress = Address };

    /// <summary>As a person of the demonstration sees the program.</summary>
    /// <param name="account">Login name: clerk, dispatcher, office, drafter, zuzhi, rep …</param>
    public async Task<Visitor> LogInAsync(string account)
    {
        var cookies = new CookieContainer();
        var visitor = new Visitor(new HttpClient(Handler(cookies)) { BaseAddress = Address }, cookies);
        await visitor.LogInAsync(account);
        return visitor;
    }

    public void Dispose()
    {
        _factory.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static HttpClientHandler Handler(CookieContainer cookies) => new() { AllowAutoRedirect = false, CookieContainer = cookies };

    private static void Replace(IServiceCollection services)
    {
        services.AddLogging(logging => logging.ClearProviders());
        // Letters are typeset on machines without a Chinese font too.
        services.Replace(ServiceDescriptor.Singleton(new LetterPress(() => FontLibrary.ForTests(BoxFont.Create()))));
        // Public pages are tested with somebody's menu around them; whoever has logged in sees his own.
        var real = services.Last(service => service.ServiceType == typeof(PageFrameLoader));
        services.AddScoped<PageFrameLoader>(scope => scope.GetRequiredService<CurrentActor>().Value is not null
                && real.ImplementationFactory?.Invoke(scope) is PageFrameLoader load
            ? load
            : _ => Task.FromResult(SampleFrame.Clerk));
    }
}
