using MediatR;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Rules;

namespace ProposalTracker.Features.Replies;

/// <summary>送核: the drafter hands the text to the reviewer.</summary>
public sealed record SubmitReplyCommand(Guid RequestKey, long WorkItemId, WrittenReply Written) : ICommand;

internal sealed class SubmitReplyHandler(WorkItemDoor door, ReplyDesk replies, RuleBook rules) : IRequestHandler<SubmitReplyCommand, Result<Receipt>>
{
    public Task<Result<Receipt>> Handle(SubmitReplyCommand command, CancellationToken cancellationToken) =>
        door.PerformAsync(command.WorkItemId, CaseTasks.DraftReply, (item, @case) => SubmitAsync(item, @case, command, cancellationToken), cancellationToken);

    private async Task<Result<Deed>> SubmitAsync(WorkItem item, Case @case, SubmitReplyCommand command, CancellationToken cancellationToken)
    {
        var content = await rules.ForAsync(@case.RuleSetId, cancellationToken);
        if (Missing(command.Written, content) is { Count: > 0 } missing)
            return Error.Invalid(missing);
        var written = await replies.WriteAsync(item, @case, command.Written, "送核", cancellationToken);
        if (written.Error is { } not)
            return not;
        written.Value.Submit();
        return new Deed("submitted", "拟稿送核", $"拟稿完成（第 {written.Value.Versions.Count} 版），送核稿", null, "已送核稿。");
    }

    // Templates leave such places where only the drafter knows what to say.
    private const string OpenPlace = "【请写明";

    // What the letter needs before anybody should read it; a draft may be saved without.
    private static Dictionary<string, string> Missing(WrittenReply written, RuleSetContent content)
    {
        var faults = new Dictionary<string, string>();
        Need(nameof(written.Title), written.Title, "请填写答复标题。");
        Need(nameof(written.Salutation), written.Salutation, "请填写主送代表。");
        Need(nameof(written.Body), written.Body, "请填写答复正文。");
        Need(nameof(written.ContactName), written.ContactName, "请填写联系人。");
        Need(nameof(written.ContactPhone), written.ContactPhone, "请填写联系电话。");
        if (written.Body?.Contains(OpenPlace, StringComparison.Ordinal) is true)
            faults[nameof(written.Body)] = $"正文中还有“{OpenPlace}…】”没有填写。";
        if (content.Categories.Count > 0 && content.FindCategory(written.Category ?? "") is null)
            faults[nameof(written.Category)] = "请选择答复类别。";
        var disclosure = content.Disclosure.Values.FirstOrDefault(v => v.Text == written.Disclosure);
        if (disclosure is null)
            faults[nameof(written.Disclosure)] = "请选择公开方式。";
        else if (disclosure.NeedsReason)
            Need(nameof(written.DisclosureReason), written.DisclosureReason, $"选择“{disclosure.Text}”必须写明理由。");
        return faults;

        void Need(string field, string? value, string sentence)
        {
            if (string.IsNullOrWhiteSpace(value))
                faults[field] = sentence;
        }
    }
}
