using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.Replies;

namespace ProposalTracker.Web.Pages.Replies;

/// <summary>A reply as plain text, every field in it, so that two of them can be compared.</summary>
internal static class ReplyWords
{
    public static string Plain(WrittenReply written) => Plain(written.ToText());

    public static string Plain(ReplyText text)
    {
        string[] lines =
        [
            text.Title.Trim(), $"{string.Join('、', text.Salutation)}：", text.Body.Trim(), "",
            $"答复类别：{text.Category ?? "未选"}", $"公开方式：{text.Disclosure ?? "未选"}{(text.DisclosureReason is { Length: > 0 } reason ? $"（{reason}）" : "")}",
            $"联系人：{text.ContactName} {text.ContactPhone}", $"抄送：{string.Join('、', text.CopyTo)}",
        ];
        return string.Join('\n', lines.Select(line => line.TrimEnd()));
    }
}
