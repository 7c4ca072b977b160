namespace ProposalTracker.Letters;

/// <summary>How to print: the agency's habits where the standard leaves a choice, and whether a draft is wanted.</summary>
public sealed record PrintOptions
{
    /// <summary>Renders what would be refused; every page is marked 草稿, missing fields are shown in red.</summary>
    public bool Draft { get; init; }

    /// <summary>Writes OFD (GB/T 33190-2016) beside the PDF. Experimental; a draft has none.</summary>
    public bool Ofd { get; init; }

    /// <summary>PNG or JPEG, pressed over name and date when the letter asks for a seal picture.</summary>
    public byte[]? SealImage { get; init; }

    /// <summary>Width of the seal picture on paper, mm; 42 for most agencies.</summary>
    public double SealWidthMm { get; init; } = 42;

    public MarkPlace MarkPlace { get; init; } = MarkPlace.TopRight;

    /// <summary>Written before and after the result mark: （A类）.</summary>
    public string MarkBrackets { get; init; } = "（）";

    public DisclosurePlace DisclosurePlace { get; init; } = DisclosurePlace.AboveCopies;

    /// <summary>Blank rows kept above the signature for a seal pressed by hand; 2 to 4 are sensible.</summary>
    public int SealBlankRows { get; init; } = 3;
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
}
