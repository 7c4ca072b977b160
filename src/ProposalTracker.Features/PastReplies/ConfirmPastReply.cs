using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.PastReplies;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.PastReplies;

/// <summary>核对过去答复: what was read, put right by a drafter of the unit; from then on it is found and quoted.</summary>
/// <param name="Version">What the person saw.</param>
public sealed record ConfirmPastReplyCommand(
    Guid RequestKey, long PastReplyId, int Version, string? Title, string? Number, string? Issuer, int? Year, string? Salutation, string? Body, string? Unplaced) : ICommand;

internal sealed class ConfirmPastReplyValidator : AbstractValidator<ConfirmPastReplyCommand>
{
    public ConfirmPastReplyValidator() =>
        RuleFor(c => c.Year).InclusiveBetween(1950, 2100).When(c => c.Year is not null).WithMessage("年份应在 1950 到 2100 之间。");
}

internal sealed class ConfirmPastReplyHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<ConfirmPastReplyCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(ConfirmPastReplyCommand command, CancellationToken cancellationToken)
    {
        var reply = await context.PastReplies.OfUnitsOf(actor.Required).SingleOrDefaultAsync(r => r.Id == command.PastReplyId, cancellationToken);
        if (reply is null)
            return Error.NotFound("这份过去的答复");
        if (!PastReplyRights.MayConfirm(actor.Required, reply))
            return Error.Forbidden("过去的答复由承办人核对。");
        if (reply.Version != command.Version)
            return Error.Stale("在您核对期间，别人已经改过这份答复。请对照后再确认。");
        var text = new PastReplyText(
            (command.Title ?? "").Trim(), command.Number, command.Issuer, command.Year ?? PastReplyReading.YearOf(command.Number), command.Salutation ?? "",
            (command.Body ?? "").ReplaceLineEndings("\n"), (command.Unplaced ?? "").ReplaceLineEndings("\n"));
        reply.Confirm(text, actor.Required.PersonId, clock.Now);
        audit.Record(null, "核对过去答复", $"确认过去的答复《{reply.Title}》{reply.Number}");
        await context.SaveChangesAsync(cancellationToken);
        return new Receipt("已确认，拟稿时可以查到和引用。", SubjectId: reply.Id);
    }
}
