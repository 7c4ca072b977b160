namespace ProposalTracker.Letters.Pdf;

/// <summary>Which part of ISO 19005 the file is marked and built for.</summary>
internal enum PdfPart
{
    /// <summary>PDF/A-2u: what is issued.</summary>
    Two,

    /// <summary>
    /// PDF/A-1b, for validators that know no other: PDF 1.4 without packed objects, a CIDSet for each font, seals opaque.
    /// </summary>
    One,
}
