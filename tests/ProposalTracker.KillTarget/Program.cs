using MediatR;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data.Postgres;
using ProposalTracker.Data.Sqlite;
using ProposalTracker.Features;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Start;
using ProposalTracker.KillTarget;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;

// Walks cases until it is killed, several at once, and prints the key of every command once its commit is confirmed.
// usage: ProposalTracker.KillTarget sqlite|postgres SEED, with the connection string in PROPOSALTRACKER_KILL_TARGET
var connectionString = Environment.GetEnvironmentVariable("PROPOSALTRACKER_KILL_TARGET")
    ?? throw new InvalidOperationException("PROPOSALTRACKER_KILL_TARGET was expected to hold a connection string.");
var services = new ServiceCollection();
services.AddSingleton<TimeProvider>(new WalkClock(DemoClock.Opening));
services.AddSingleton(ContentFolders.Find());
services.AddSingleton(new LetterPress(() => FontLibrary.ForTests(BoxFont.Create())));
if (args[0] == "postgres")
    services.AddPostgresData(connectionString);
else
    services.AddSqliteData(connectionString);
services.AddFeatures();
services.AddScoped<IMediator>(scope => new ConfirmingMediator(scope.GetRequiredService<ServiceFactory>()));
await using var provider = services.BuildServiceProvider();

const int Walkers = 3;
var walk = new CaseWalk(provider);
await Task.WhenAll(Enumerable.Range(0, Walkers).Select(i => Task.Run(() => new Walker(walk, i, Walkers, int.Parse(args[1])).RunAsync())));
