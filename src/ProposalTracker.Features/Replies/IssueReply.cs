using System.Security.Cryptography;
using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Json;
using LetterKind = ProposalTracker.Domain.Rules.LetterKind;

namespace ProposalTracker.Features.Replies;

/// <summary>编号印制 (D5–D7): takes the next 发文字号 and fixes the PDF. A letter that is refused takes no number.</summary>
public sealed record IssueReplyCommand(Guid RequestKey, long WorkItemId, int Version) : ICommand;

internal sealed class IssueReplyHandler(WorkItemDoor door, ReplyDesk replies, RuleBook rules, NumberBook numbers, LetterPress press)
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
        var letter = ReplyLetter.Compose(reply, content, number.Text, date);
        var printed = press.Print(letter);
        if (printed.Pdf is not { } pdf)
            return Error.Refused($"答复函不能印制：{Reasons(printed)}");
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(pdf));
        reply.Issue(number, new IssuedLetter(pdf, sha256, LetterJson.Write(letter), door.Now));
        return new Deed("numbered", "编号印制", $"编号{number.Text}，共 {printed.Pages.Count} 页", null, $"已编号{number.Text}。");
    }

    private static string Reasons(PrintedLetter printed) =>
        string.Join("；", printed.Notes.Where(n => n.Level == NoteLevel.Error).Select(n => n.Message.TrimEnd('。'))) + "。";
}
