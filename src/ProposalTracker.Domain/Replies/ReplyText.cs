namespace ProposalTracker.Domain.Replies;

/// <summary>What the drafter writes: everything in the letter that is not fixed by signing and numbering.</summary>
/// <param name="Title">A line feed is a line break that the drafter decided on.</param>
/// <param name="Salutation">One entry per name, for example 陈旭成代表.</param>
/// <param name="Body">One paragraph per line, level marks at line start.</param>
/// <param name="Category">答复类别: a letter of the rule set's categories, or null where the place has none.</param>
/// <param name="Disclosure">公开方式 as printed.</param>
/// <param name="DisclosureReason">Required where the value is not the open one.</param>
public sealed record ReplyText(
    string Title,
    IReadOnlyList<string> Salutation,
    string Body,
    string? Category,
    string? Disclosure,
    string? DisclosureReason,
    string? ContactName,
    string? ContactPhone,
    IReadOnlyList<string> CopyTo);
