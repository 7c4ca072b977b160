using Microsoft.AspNetCore.Connections;
using ProposalTracker.Data;
using ProposalTracker.Data.Postgres;
using ProposalTracker.Data.Sqlite;
using ProposalTracker.Features;
using ProposalTracker.Features.Start;
using ProposalTracker.Features.Webhooks;
using ProposalTracker.Web.CommandLine;
using ProposalTracker.Web.Hosting;
using ProposalTracker.Web.Http;
using ProposalTracker.Web.Pages;
using ProposalTracker.Web.Trust;

if (CommandLineProgram.Handles(args))
    return CommandLineProgram.Run(args, AddData);
try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
    builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
    var settings = HostSettings.Read(builder.Configuration);
    settings.OpenDataFolder();
    builder.Services.AddDemoClock(settings);
    builder.Services.AddSingleton(settings.Content);
    AddData(builder.Services, settings);
    builder.Services.AddSharedKeys().AddFeatures();
    builder.Services.AddSingleton(WebhookService.Read(builder.Configuration));
    builder.Services.AddHttpClient<WebhookDelivery>();
    builder.Services.AddHostedService<WebhookService>();
    builder.Services.AddHostedService<TimerService>().AddHostedService<PrintService>().AddHostedService<HousekeepingService>();
    builder.Services.AddLogin();
    builder.AddPages();

    var app = builder.Build();
    app.UseSecurityHeaders();
    await PrepareStart.RunAsync(app.Services, settings.Content, settings.Demo, services => AddData(services, settings));
    app.UseAuthentication();
    app.UseCurrentActor();
    app.UseAuthorization();
    app.MapPages();
    app.AnnounceWhenStarted(settings);
    await app.RunAsync();
    return 0;
}
catch (StartRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (IOException taken) when (taken.InnerException is AddressInUseException)
{
    await Console.Error.WriteLineAsync($"监听地址已被别的程序占用：{taken.Message} 请在 PROPOSALTRACKER_URLS（用 ./run）或 ASPNETCORE_URLS 中换一个端口。");
    return 1;
}

static void AddData(IServiceCollection services, HostSettings settings) => _ = settings.PostgresConnection is { } postgres
    ? services.AddPostgresData(postgres)
    : services.AddSqliteData(settings.SqliteConnection);

/// <summary>Named so that the test host can start the same program.</summary>
public partial class Program;
