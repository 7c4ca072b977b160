using ProposalTracker.Domain.Replies;

namespace ProposalTracker.Features.Replies;

/// <summary>What the forms of 拟稿 and 核稿 send: the whole text as the person sees it, with the version he saw.</summary>
public sealed record WrittenReply(
    int Version,
    string? Title,
    string? Salutation,
    string? Body,
    string? Category,
    string? Disclosure,
    string? DisclosureReason,
    string? ContactName,
    string? ContactPhone,
    string? CopyTo,
    IReadOnlyDictionary<long, Domain.Proposals.Verdict?> Verdicts)
{
    /// <summary>The template version that the text was proposed from; counts when the reply is first saved.</summary>
    public long? TemplateVersionId { get; init; }

    /// <summary>Names in one line, parted by 、 or line ends.</summary>
    public ReplyText ToText() => new(
        Lines(Title), Split(Salutation), Lines(Body), Category, Disclosure, DisclosureReason, ContactName, ContactPhone, Split(CopyTo));

    // Browsers send CR LF in texts of several lines.
    private static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n");

    private static string[] Split(string? names) =>
        (names ?? "").Split(['、', '\n', '\r', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
