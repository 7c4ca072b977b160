using MediatR;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Intake;

/// <summary>The typed grounds for declining (不予受理的情形) of the rule set in force.</summary>
public sealed record GetDeclineGroundsQuery : IQuery<IReadOnlyList<Ground>>;

internal sealed class GetDeclineGroundsHandler(RuleBook rules) : IRequestHandler<GetDeclineGroundsQuery, Result<IReadOnlyList<Ground>>>
{
    public async Task<Result<IReadOnlyList<Ground>>> Handle(GetDeclineGroundsQuery query, CancellationToken cancellationToken)
    {
        var content = await rules.ForAsync((await rules.CurrentAsync(cancellationToken)).Id, cancellationToken);
        return content.DeclineGrounds.ToList();
    }
}
