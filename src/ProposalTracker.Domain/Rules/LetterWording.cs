namespace ProposalTracker.Domain.Rules;

/// <summary>What the reply letter says and where its marks stand (letter habits that GB/T 9704 leaves open).</summary>
public sealed record LetterWording
{
    /// <summary>Stands for the label in <see cref="ContactForm"/>.</summary>
    public const string ContactLabelSlot = "{label}";

    /// <summary>Closing sentence of a reply, for example 专此答复。.</summary>
    public required string ReplyClosing { get; init; }

    public required string OpinionClosing { get; init; }

    /// <summary>What stands between the salutation and 现答复如下 when there were co-handlers; {units} names them.</summary>
    public required string OpinionsHeard { get; init; }

    /// <summary>For example 联系人及电话.</summary>
    public required string ContactLabel { get; init; }

    /// <summary>附注 as printed; {label}, {name} and {phone} stand for the label, the contact and the number.</summary>
    public string ContactForm { get; init; } = "（{label}：{name}，{phone}）";

    /// <summary>For example 公开方式.</summary>
    public required string DisclosureLabel { get; init; }

    public DisclosurePlace DisclosurePlace { get; init; } = DisclosurePlace.AboveCopies;

    public required SignatureStyle Signature { get; init; }

    /// <summary>Blank rows above the signature for a seal pressed by hand.</summary>
    public int SealBlankRows { get; init; } = 3;

    /// <summary>Of a seal picture on paper, mm: 42 at most agencies, more at higher ones.</summary>
    public int SealWidth { get; init; } = 42;

    public required MarkPlace MarkPlace { get; init; }

    public required MarkBrackets MarkBrackets { get; init; }

    public required DateStyle Date { get; init; }

    public bool IsSealed => Signature != SignatureStyle.UnitOnly;

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

    /// <summary>Unit name and date under the seal, and 签发人 named beside the number.</summary>
    UnitAndSigner,
}

/// <summary>Where 公开方式 stands.</summary>
public enum DisclosurePlace
{
    /// <summary>At the bottom of the last page, above 抄送.</summary>
    AboveCopies,

    /// <summary>Under the contact note.</summary>
    UnderContact,

    /// <summary>Beside the number, without its label.</summary>
    AfterNumber,
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
