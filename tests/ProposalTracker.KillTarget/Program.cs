using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.KillTarget;
using ProposalTracker.TestSupport.Offices;

// Makes itself ready, waits for a seed on standard input, then walks cases until it is killed, several at once, and prints
// the key of every command once its commit is confirmed.
// usage: ProposalTracker.KillTarget sqlite|postgres, with the connection string in PROPOSALTRACKER_KILL_TARGET
var connectionString = Environment.GetEnvironmentVariable("PROPOSALTRACKER_KILL_TARGET")
    ?? throw new InvalidOperationException("PROPOSALTRACKER_KILL_TARGET was expected to hold a connection string.");
await using var office = new Office(args[0], connectionString, services =>
    services.AddScoped<IMediator>(scope => new ConfirmingMediator(scope.GetRequiredService<ServiceFactory>())));
// The model and the connections cost more than the walk of a case.
await office.ReadAsync(c => c.Cases.AsNoTracking().Include(k => k.Assignments).Include(k => k.Rounds).Take(1).ToListAsync());
// Whoever started it may be gone before it was told to begin.
if (!int.TryParse(Console.ReadLine(), out var seed))
    return;

const int Walkers = 3;
await Task.WhenAll(Enumerable.Range(0, Walkers).Select(i => Task.Run(() => new Walker(office.Walk, i, Walkers, seed).RunAsync())));
