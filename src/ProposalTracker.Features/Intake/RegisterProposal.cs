using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Intake;

/// <summary>登记建议 (A1): by the liaison clerk, also on behalf of the representative.</summary>
/// <param name="Number">As printed or its digits alone; blank takes the next of the series.</param>
/// <param name="LeadProposerId">领衔代表; null where a delegation proposes.</param>
/// <param name="RequestItems">诉求, one each; blank entries are ignored.</param>
public sealed record RegisterProposalCommand(
    Guid RequestKey,
    Channel Channel,
    int Term,
    int Session,
    ProposalStream Stream,
    string? Number,
    string Title,
    string Text,
    string? Sector,
    DateOnly SubmittedOn,
    long? LeadProposerId,
    long? DelegationId,
    IReadOnlyList<long> CoSignerIds,
    IReadOnlyList<string> RequestItems) : INumberingCommand;

internal sealed class RegisterProposalValidator : AbstractValidator<RegisterProposalCommand>
{
    // Local people's congresses have had standing committees, and proposals between the sessions, since 1979.
    private static readonly DateOnly Earliest = new(1979, 7, 1);
    private const int LongestSector = 40;

    public RegisterProposalValidator(OfficeClock clock)
    {
        RuleFor(c => c.Title).NotEmpty().WithMessage("请填写建议标题。");
        RuleFor(c => c.Text).NotEmpty().WithMessage("请填写建议内容。");
        RuleFor(c => c.SubmittedOn).LessThanOrEqualTo(_ => clock.Today).WithMessage("提出日期不能晚于今天。");
        RuleFor(c => c.SubmittedOn).GreaterThanOrEqualTo(Earliest).WithMessage($"提出日期不能早于 {Earliest:yyyy-MM-dd}。");
        RuleFor(c => c.Sector).MaximumLength(LongestSector).WithMessage($"类别不能超过 {LongestSector} 个字。");
        RuleFor(c => c.LeadProposerId).NotNull().When(c => c.DelegationId is null).WithMessage("请选择领衔代表，或者选择代表团。");
        RuleFor(c => c.DelegationId).Null().When(c => c.LeadProposerId is not null).WithMessage("领衔代表和代表团只能选择一个。");
    }
}

internal sealed class RegisterProposalHandler(
    ProposalTrackerContext context, CurrentActor actor, NumberBook numbers, CaseOpening opening, OfficeClock clock)
    : IRequestHandler<RegisterProposalCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(RegisterProposalCommand command, CancellationToken cancellationToken)
    {
        if (!actor.Required.Has(Role.LiaisonClerk))
            return Error.Forbidden("只有人大联络员可以登记建议。");
        var origin = new ProposalOrigin(command.Channel, command.Term, command.Session, command.Stream);
        origin.Verify();
        var number = await numbers.ProposalNumberAsync(origin, command.Number, command.SubmittedOn.Year, cancellationToken);
        if (!number.IsOk)
            return number.Error ?? throw new InvalidOperationException("An error was expected.");
        var proposal = new Proposal(origin, number.Value.Text, command.Title, command.Text, command.SubmittedOn);
        if (await ProposedByAsync(proposal, command, cancellationToken) is { } unknown)
            return unknown;
        proposal.BelongsTo(command.Sector);
        foreach (var text in command.RequestItems.Where(t => !string.IsNullOrWhiteSpace(t)))
            proposal.Asks(text);
        var (opened, step) = await opening.OpenAsync(proposal, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt($"已登记{proposal.Number}建议。{step.NextWords(clock.Today)}", opened.Id, proposal.Id);
    }

    private async Task<Error?> ProposedByAsync(Proposal proposal, RegisterProposalCommand command, CancellationToken cancellationToken)
    {
        if (command.DelegationId is { } delegationId)
        {
            if (await context.Delegations.SingleOrDefaultAsync(d => d.Id == delegationId, cancellationToken) is not { } delegation)
                return Error.Invalid(nameof(command.DelegationId), "没有这个代表团，请重新选择。");
            proposal.IsProposedBy(delegation);
            return null;
        }
        var ids = command.CoSignerIds.Append(command.LeadProposerId ?? 0).ToList();
        var people = await context.Representatives.Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        if (!people.TryGetValue(command.LeadProposerId ?? 0, out var lead))
            return Error.Invalid(nameof(command.LeadProposerId), "没有这位代表，请重新选择。");
        if (command.CoSignerIds.Any(id => !people.ContainsKey(id)))
            return Error.Invalid(nameof(command.CoSignerIds), "附议代表中有不存在的代表，请重新选择。");
        proposal.IsProposedBy(lead, command.CoSignerIds.Select(id => people[id]));
        return null;
    }
}
