using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;
using LetterKind = ProposalTracker.Domain.Rules.LetterKind;

namespace ProposalTracker.Features.Replies;

/// <summary>
/// 编号印制 (D5–D7): takes the next 发文字号 and fixes the PDF, one for each addressee where the rule set says so (D9). A
/// letter that is refused takes no number; what the checks warn of (<see cref="GetIssueCheckQuery"/> says it) is confirmed
/// once and recorded.
/// </summary>
/// <param name="WarningsConfirmed">The secretary has read the warnings of this version.</param>
public sealed record IssueReplyCommand(Guid RequestKey, long WorkItemId, int Version, bool WarningsConfirmed = false) : INumberingCommand;

internal sealed class IssueReplyHandler(WorkItemDoor door, ReplyDesk replies, RuleBook rules, NumberBook numbers, ReplyPrinting printing)
    : IRequestHandler<IssueReplyCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(IssueReplyCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.Number, (item, @case) => IssueAsync(item, @case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> IssueAsync(WorkItem item, Case @case, IssueReplyCommand command, CancellationToken cancellationToken)
    {
        var reply = await replies.GetAsync(item, @case, cancellationToken);
        if (reply.Version != command.Version)
            return Error.Stale("答复文本有了新的版本，请重新核对后编号。");
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        var date = reply.LetterDate ?? throw new InvalidOperationException("A signed reply was expected to have a date.");
        var issuer = reply.Issuer ?? throw new InvalidOperationException("The issuer was expected to be loaded.");
        if (issuer.LetterWord is null)
            return Error.Refused($"{issuer.ShortNameOn(date)}还没有机关代字，请管理员先在单位资料中填写。");
        var number = await numbers.LetterNumberAsync(content, LetterKind.Reply, issuer, date.Year, cancellationToken);
        var printed = await printing.PrintAsync(reply, @case, number.Text, cancellationToken);
        var findings = ReplyPrinting.Findings(reply, @case, content, printed);
        if (findings.Errors.Count > 0)
            return Error.Refused($"答复函不能印制：{string.Join("；", findings.Errors)}。");
        if (findings.Warnings.Count > 0 && !command.WarningsConfirmed)
            return Error.Invalid(nameof(command.WarningsConfirmed), $"有 {findings.Warnings.Count} 项提醒，请核对后确认。");
        reply.Issue(number, [.. printed.Select(p => LetterIssue.Of(@case, issuer, LetterKind.Reply, p, door.Now))]);
        return Done(number.Text, printed, findings);
    }

    private static Deed Done(string number, IReadOnlyList<PrintedDocument> printed, IssueFindings findings)
    {
        var copies = printed.Count > 1 ? $"，逐一答复 {printed.Count} 位代表" : "";
        var why = findings.Warnings.Count > 0 ? $"已核对提醒：{string.Join("；", findings.Warnings)}" : null;
        return new Deed("numbered", "编号印制", $"编号{number}，共 {printed.Sum(p => p.Printed.Pages.Count)} 页{copies}", why, $"已编号{number}。");
    }
}
