using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters;

/// <summary>How to print: the agency's habits where the standard leaves a choice, and whether a draft is wanted.</summary>
public sealed record PrintOptions
{
    /// <summary>Renders what would be refused; every page is marked 草稿, missing fields are shown in red.</summary>
    public bool Draft { get; init; }

    /// <summary>Writes OFD (GB/T 33190-2016) beside the PDF. Experimental; a draft has none.</summary>
    public bool Ofd { get; init; }

    /// <summary>
    /// One PNG or JPEG for each signer, in their order, pressed over its name (the last over the date too) when the letter
    /// asks for seal pictures. Null for a unit that has none: its room is left free, with a warning.
    /// </summary>
    public IReadOnlyList<byte[]?> SealImages { get; init; } = [];

    /// <summary>The longer side of a seal picture on paper, mm; 42 for most agencies.</summary>
    public double SealWidthMm { get; init; } = 42;

    /// <summary>Other than the second only to be validated.</summary>
    internal PdfPart Part { get; init; } = PdfPart.Two;

    public MarkPlace MarkPlace { get; init; } = MarkPlace.TopRight;

    /// <summary>Written before and after the result mark: （A类）.</summary>
    public string MarkBrackets { get; init; } = "（）";

    /// <summary>For example 公开方式 or 信息公开选项; without the colon.</summary>
    public string DisclosureLabel { get; init; } = "公开方式";

    public DisclosurePlace DisclosurePlace { get; init; } = DisclosurePlace.AboveCopies;

    /// <summary>附注 (GB/T 9704-2012, 7.3.6) in its brackets, with {name} and {phone} where they stand.</summary>
    public string ContactForm { get; init; } = "（联系人及电话：{name}，{phone}）";

    public DateStyle Date { get; init; } = DateStyle.Arabic;

    /// <summary>Blank rows kept above the signature for a seal pressed by hand; 2 to 4 are sensible.</summary>
    public int SealBlankRows { get; init; } = 3;
}

/// <summary>How 成文日期 is written; the standard since 2012 wants Arabic digits (7.3.5.4).</summary>
public enum DateStyle
{
    /// <summary>2023年7月18日.</summary>
    Arabic,

    /// <summary>二〇二三年七月十八日.</summary>
    Chinese,
}

/// <summary>Where the result mark stands: house usage, not in GB/T 9704.</summary>
public enum MarkPlace
{
    /// <summary>20 mm from the top, right edge of the 版心.</summary>
    TopRight,

    /// <summary>20 mm from the top, left edge of the 版心.</summary>
    TopLeft,

    /// <summary>On the line of the 发文字号, after it.</summary>
    AfterNumber,
}

/// <summary>Where 公开方式 stands: usage since the disclosure regulations, not in GB/T 9704.</summary>
public enum DisclosurePlace
{
    /// <summary>At the bottom of the last page, on the row above 抄送.</summary>
    AboveCopies,

    /// <summary>On the row after the contact note.</summary>
    UnderContact,

    /// <summary>On the line of the 发文字号, after it and the mark; without its label, as in 11号A类　主动公开.</summary>
    AfterNumber,
}
