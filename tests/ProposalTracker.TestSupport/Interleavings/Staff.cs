using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;
using ProposalTracker.TestSupport.Offices;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>Everybody in the office, with two at least for every kind of work, so that two can be at the same work.</summary>
internal sealed class Staff(IReadOnlyList<Actor> people, IReadOnlyDictionary<string, long> units)
{
    /// <summary>Codes of the units that handle cases here.</summary>
    public static readonly IReadOnlyList<string> Units = [DemoOffice.LeadCode, "zuzhi", "zhujian", "jiaotong", "gongan", "jiaoyu"];

    /// <summary>Codes of further units, for those who are asked when others are relieved.</summary>
    public static readonly IReadOnlyList<string> Reserve = ["weijian", "shengtai", "nongye", "wenguang", "caizheng", "ziran"];

    private static readonly Role[] UnitRoles = [Role.DepartmentClerk, Role.Drafter, Role.Reviewer, Role.Leader, Role.Secretary];

    public static async Task<Staff> HireAsync(Office office)
    {
        await office.ReadAsync(async context =>
        {
            foreach (var unit in await context.Departments.ToListAsync())
            {
                Role[] roles = unit.Kind switch
                {
                    DepartmentKind.CongressOffice => [Role.LiaisonClerk],
                    DepartmentKind.GovernmentOffice => [Role.Dispatcher],
                    _ => UnitRoles,
                };
                foreach (var nth in new[] { "second", "third" })
                {
                    var person = new Person($"{unit.Code}-{nth}", $"{unit.Code}-{nth}", PasswordHash.Of(DemoOffice.Password, 1));
                    foreach (var role in roles)
                        person.Holds(role, unit);
                    context.People.Add(person);
                }
            }
            return await context.SaveChangesAsync();
        });
        var actors = new List<Actor>();
        foreach (var login in await office.ReadAsync(c => c.People.OrderBy(p => p.Id).Select(p => p.LoginName).ToListAsync()))
            actors.Add(await office.Walk.ActorAsync(login));
        return new Staff(actors, await office.ReadAsync(c => c.Departments.ToDictionaryAsync(d => d.Code, d => d.Id)));
    }

    public long UnitId(string code) => units[code];

    /// <summary>All who may do the work.</summary>
    public IReadOnlyList<Actor> For(WorkItem item) => item.Role == Role.Representative
        ? With(Role.LiaisonClerk)
        : [.. people.Where(p => WorkItemRoles.MayDo(item.Role).Any(role => WorkItemRoles.IsOfAUnit(role) ? p.Has(role, item.DepartmentId) : p.Has(role)))];

    public IReadOnlyList<Actor> With(Role role) => [.. people.Where(p => p.Has(role))];
}
