using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Supervision;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Supervision;

/// <summary>进展报告: a unit that handles a key case tells the supervising side how far it has come.</summary>
public sealed record ReportProgressCommand(Guid RequestKey, long CaseId, string? Text) : ICommand;

internal sealed class ReportProgressValidator : AbstractValidator<ReportProgressCommand>
{
    public ReportProgressValidator() => RuleFor(c => c.Text).NotEmpty().WithMessage("请填写办理进展。")
        .MaximumLength(KeySupervision.LongestText).WithMessage($"办理进展不能超过 {KeySupervision.LongestText} 个字。");
}

internal sealed class ReportProgressHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<ReportProgressCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(ReportProgressCommand command, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        if (!await context.Cases.VisibleTo(person).AnyAsync(c => c.Id == command.CaseId, cancellationToken))
            return Error.NotFound("这件建议");
        var @case = await context.LoadForChangeAsync(command.CaseId, cancellationToken);
        if (UnitOf(@case, person) is not { Department: { } unit })
            return Error.Forbidden("进展报告由承办单位的经办人或者承办人提交。");
        if (await context.KeySupervisions.SingleOrDefaultAsync(s => s.CaseId == @case.Id, cancellationToken) is not { } supervision)
            return Error.Refused("这件建议不是重点督办件。");
        if (CasePhases.IsEnd(@case.Phase))
            return Error.Refused("这件建议已经办结。");
        supervision.Reported(command.Text ?? "", unit.Id, person.PersonId, clock.Now);
        audit.Record(@case, "进展报告", $"{unit.ShortNameOn(clock.Today)}报告办理进展", command.Text);
        return new Receipt("已提交进展报告。", @case.Id);
    }

    /// <summary>The unit for which a person may report; null where he may not.</summary>
    internal static Assignment? UnitOf(Case @case, Actor person) => @case.ActiveAssignments.OrderBy(a => a.Role).FirstOrDefault(a =>
        person.Has(Role.DepartmentClerk, a.DepartmentId) || person.Has(Role.Drafter, a.DepartmentId));
}
