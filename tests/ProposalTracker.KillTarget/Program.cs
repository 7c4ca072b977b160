using MediatR;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.KillTarget;
using ProposalTracker.TestSupport.Offices;

// Walks cases until it is killed, several at once, and prints the key of every command once its commit is confirmed.
// usage: ProposalTracker.KillTarget sqlite|postgres SEED, with the connection string in PROPOSALTRACKER_KILL_TARGET
var connectionString = Environment.GetEnvironmentVariable("PROPOSALTRACKER_KILL_TARGET")
    ?? throw new InvalidOperationException("PROPOSALTRACKER_KILL_TARGET was expected to hold a connection string.");
await using var office = new Office(args[0], connectionString, services =>
    services.AddScoped<IMediator>(scope => new ConfirmingMediator(scope.GetRequiredService<ServiceFactory>())));

const int Walkers = 3;
await Task.WhenAll(Enumerable.Range(0, Walkers).Select(i => Task.Run(() => new Walker(office.Walk, i, Walkers, int.Parse(args[1])).RunAsync())));
