using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features;
using ProposalTracker.Features.Distribution;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>What the distributing office does to a running case: units come, go, are waived, take the lead.</summary>
internal sealed class UnitChanges(CasePlan plan, Staff staff, Random random)
{
    /// <returns>Null where there is nothing to change. The case may refuse a change; then nothing may have happened.</returns>
    public Sending? Draw(CaseSight sight)
    {
        if (!sight.Case.ActiveAssignments.Any())
            return null;
        var offices = staff.With(plan.IsDirect ? Role.LiaisonClerk : Role.Dispatcher);
        var by = offices[random.Next(offices.Count)];
        return Command(sight) is var (name, command) ? new Sending(name, by, command) : null;
    }

    private (string Name, ICommand Command)? Command(CaseSight sight)
    {
        var key = Guid.NewGuid();
        var caseId = sight.Case.Id;
        var free = Answering.Free(sight).FirstOrDefault();
        switch (random.Next(4))
        {
            case 0 when plan.Mode == HandlingMode.LeadWithCoHandlers && free is not null:
                return ($"add {free}", new AddCoHandlersCommand(key, caseId, [staff.UnitId(free)], "涉及其职责。"));
            case 1 when sight.CoHandlers is { Count: > 0 } leaving:
                var leaver = leaving[random.Next(leaving.Count)];
                return ($"remove {leaver.Department?.Code}", new RemoveCoHandlerCommand(key, caseId, leaver.Id, "不再涉及其职责。"));
            case 2 when sight.CoHandlers is { Count: > 0 } late:
                var waived = late[random.Next(late.Count)];
                return ($"waive {waived.Department?.Code}", new WaiveOpinionCommand(key, caseId, waived.Id, "逾期未提交意见。"));
            case 3 when sight.Leads is { Count: > 0 } leads && free is not null:
                var former = leads[random.Next(leads.Count)];
                return ($"lead {former.Department?.Code} to {free}", new ReplaceLeadCommand(key, caseId, former.Id, staff.UnitId(free), "职责调整。"));
            default:
                return null;
        }
    }
}
