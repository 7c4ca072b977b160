using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Intake;

/// <summary>Opens the case of a new proposal under the rules in force and starts its workflow.</summary>
internal sealed class CaseOpening(ProposalTrackerContext context, RuleBook rules, ICaseWorkflow workflow, AuditTrail audit)
{
    public async Task<(Case Case, StepTaken Step)> OpenAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var ruleSetId = await rules.CurrentIdAsync(cancellationToken);
        var opened = new Case(proposal, ruleSetId);
        context.Cases.Add(opened);
        var content = await rules.ForAsync(ruleSetId, cancellationToken);
        var step = await workflow.StartAsync(opened, content.WorkflowFor(opened.Traits(null, false)), cancellationToken);
        audit.Record(opened, "登记", $"登记{proposal.Number}《{proposal.Title}》");
        return (opened, step);
    }
}
