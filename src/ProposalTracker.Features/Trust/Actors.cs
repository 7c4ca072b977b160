using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Features.Trust;

/// <summary>Makes the actor of a person: roles are read afresh, so that a role taken away ends at the next request.</summary>
internal static class Actors
{
    internal static async Task<Actor?> FindAsync(ProposalTrackerContext context, long personId, DateOnly today, CancellationToken cancellationToken)
    {
        var person = await context.People.AsNoTracking().Include(p => p.Memberships).ThenInclude(m => m.Department)
            .SingleOrDefaultAsync(p => p.Id == personId && p.IsActive, cancellationToken);
        return person is null ? null : Of(person, today);
    }

    internal static Actor Of(Person person, DateOnly today)
    {
        var unit = person.Memberships.Select(m => m.Department).FirstOrDefault(d => d is not null)?.ShortNameOn(today) ?? "";
        return new Actor(person.Id, person.Name, unit, person.RepresentativeId, [.. person.Memberships.Select(m => new ActorRole(m.Role, m.DepartmentId))]);
    }
}
