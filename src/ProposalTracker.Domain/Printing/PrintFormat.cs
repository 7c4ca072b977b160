namespace ProposalTracker.Domain.Printing;

public enum PrintFormat
{
    /// <summary>合订 PDF: all letters in one file, for the printer.</summary>
    BoundPdf,

    /// <summary>ZIP: each letter as the file that was issued.</summary>
    Zip,
}
