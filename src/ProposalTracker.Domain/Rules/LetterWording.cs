namespace ProposalTracker.Domain.Rules;

/// <summary>What the reply letter says and where its marks stand (letter habits that GB/T 9704 leaves open).</summary>
public sealed record LetterWording
{
    /// <summary>Closing sentence of a reply, for example 专此答复。.</summary>
    public required string ReplyClosing { get; init; }

    public required string OpinionClosing { get; init; }

    /// <summary>What stands between the salutation and 现答复如下 when there were co-handlers; {units} names them.</summary>
    public required string OpinionsHeard { get; init; }

    /// <summary>For example 联系人及电话.</summary>
    public required string ContactLabel { get; init; }

    /// <summary>For example 公开方式.</summary>
    public required string DisclosureLabel { get; init; }

    public required SignatureStyle Signature { get; init; }

    public required MarkPlace MarkPlace { get; init; }

    public required MarkBrackets MarkBrackets { get; init; }

    public required DateStyle Date { get; init; }

    /// <returns>The mark of a category as printed, for example （A类）; empty where none is.</returns>
    public string MarkOf(ReplyCategory category) =>
        MarkPlace == MarkPlace.None || category.PrintAs.Length == 0 ? ""
        : MarkBrackets switch
        {
            MarkBrackets.FullWidth => $"（{category.PrintAs}）",
            MarkBrackets.HalfWidth => $"({category.PrintAs})",
            _ => category.PrintAs,
        };
}

public enum SignatureStyle
{
    /// <summary>Unit name and date under the seal.</summary>
    UnitWithSeal,

    /// <summary>Unit name and date, no seal.</summary>
    UnitOnly,

    /// <summary>签发人 named besides.</summary>
    UnitAndSigner,
}

public enum MarkPlace
{
    TopRight,
    TopLeft,
    AfterNumber,
    None,
}

public enum MarkBrackets
{
    FullWidth,
    HalfWidth,
    None,
}

public enum DateStyle
{
    /// <summary>2023年7月18日.</summary>
    Arabic,

    /// <summary>二〇二三年七月十八日.</summary>
    Chinese,
}
