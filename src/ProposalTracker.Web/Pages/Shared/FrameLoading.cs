using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Desk;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;
using ProposalTracker.Features.WorkflowVersions;

namespace ProposalTracker.Web.Pages.Shared;

/// <summary>The frame around the pages of whoever is logged in: name, unit, counts, and a menu of what he may open.</summary>
internal sealed class FrameLoading(CurrentActor actor, PageMediator mediator)
{
    public async Task<PageFrame> LoadAsync(CancellationToken cancellationToken)
    {
        if (actor.Value is not { } person)
            return PageFrame.Anonymous;
        var desk = await mediator.Send(new GetDeskCountsQuery(), cancellationToken);
        var (mine, overdue) = desk.IsOk ? (desk.Value.Mine, desk.Value.Overdue) : (0, 0);
        return new PageFrame(
            $"{person.PersonId}", person.Name, person.Unit.Length == 0 ? null : person.Unit,
            [.. person.Roles.Select(r => WorkItemRoles.Words(r.Role)).Distinct()], mine, overdue, Menu(person, mine, await IncidentsAsync(person, cancellationToken)));
    }

    private async Task<int> IncidentsAsync(Actor person, CancellationToken cancellationToken) =>
        person.Has(Role.Administrator) && await mediator.Send(new CountIncidentsQuery(), cancellationToken) is { IsOk: true, Value.Open: var open } ? open : 0;

    private static List<MenuEntry> Menu(Actor person, int mine, int incidents)
    {
        List<MenuEntry> menu = [new("工作台", "/desk", mine), new("建议台账", "/cases")];
        if (person.Has(Role.LiaisonClerk))
            menu.Add(new("登记建议", "/register"));
        if (person.Departments.Count > 0)
            menu.Add(new("过去答复", "/past-replies"));
        if (person.Has(Role.Leader))
            menu.Add(new("待签发", "/sign"));
        if (person.Has(Role.Secretary))
            menu.Add(new("待编号", "/number"));
        if (person.Roles.Any(r => r.Role is Role.Secretary or Role.LiaisonClerk or Role.Dispatcher && r.DepartmentId is not null))
            menu.Add(new("印制队列", "/print"));
        if (person.Has(Role.Secretary) || person.Has(Role.Administrator))
            menu.Add(new("印章", "/seals"));
        if (person.Has(Role.Administrator))
            menu.AddRange([new("流程管理", "/workflows", incidents, "件流程异常", "系统管理", IsOverdue: true), new("公文模板", "/templates", Group: "系统管理"), new("字体", "/letters/fonts", Group: "系统管理")]);
        return menu;
    }
}
