using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Replies;
using ProposalTracker.Web.Pages.Shared.Forms;

namespace ProposalTracker.Web.Pages.Replies;

/// <summary>What the forms of 拟稿 and 核稿 post: the whole text of the reply and what is to be done with it.</summary>
public class ReplyInput : CommandInput
{
    public string? Title { get; set; }

    public string? Salutation { get; set; }

    public string? Body { get; set; }

    public string? Category { get; set; }

    public string? Disclosure { get; set; }

    public string? DisclosureReason { get; set; }

    public string? ContactName { get; set; }

    public string? ContactPhone { get; set; }

    public string? CopyTo { get; set; }

    public List<VerdictInput> Verdicts { get; set; } = [];

    /// <summary>Of the reviewer.</summary>
    public string? Comment { get; set; }

    public ReplyStep? Step { get; set; }

    /// <summary>The template that the text on the screen was proposed from.</summary>
    public long? TemplateVersionId { get; set; }

    /// <summary>Before the browser has posted anything: what is stored.</summary>
    internal void Show(ReplyForm form)
    {
        var text = form.Text;
        (Version, TemplateVersionId) = (form.Version, form.TemplateVersionId);
        (Title, Salutation, Body) = (text.Title, string.Join('、', text.Salutation), text.Body);
        (Category, Disclosure, DisclosureReason) = (text.Category, text.Disclosure, text.DisclosureReason);
        (ContactName, ContactPhone, CopyTo) = (text.ContactName, text.ContactPhone, string.Join('、', text.CopyTo));
        Verdicts = [.. form.Item.Proposal.RequestItems.Select(i => new VerdictInput { RequestItemId = i.Id, Verdict = i.Verdict })];
    }

    /// <summary>One verdict for each request item of the proposal, whatever the browser posted.</summary>
    internal void Fit(ReplyForm form) => Verdicts =
    [
        .. form.Item.Proposal.RequestItems.Select(i => Verdicts.FirstOrDefault(v => v.RequestItemId == i.Id)
            ?? new VerdictInput { RequestItemId = i.Id, Verdict = i.Verdict }),
    ];

    internal WrittenReply ToWritten() => new(
        Version, Title, Salutation, Body, Category, Disclosure, DisclosureReason, ContactName, ContactPhone, CopyTo,
        Verdicts.DistinctBy(v => v.RequestItemId).ToDictionary(v => v.RequestItemId, v => v.Verdict))
    {
        TemplateVersionId = TemplateVersionId,
    };
}

/// <summary>The verdict on one request item (诉求).</summary>
public sealed class VerdictInput
{
    public long RequestItemId { get; set; }

    public Verdict? Verdict { get; set; }
}

/// <summary>Which button was pressed.</summary>
public enum ReplyStep
{
    /// <summary>保存.</summary>
    Save,

    /// <summary>送核稿.</summary>
    Submit,

    /// <summary>核稿通过.</summary>
    Approve,

    /// <summary>退回修改.</summary>
    SendBack,
}
