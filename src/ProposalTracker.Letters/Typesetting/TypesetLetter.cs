using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters;

/// <summary>A letter on its pages: what a writer (PDF, later OFD) needs and nothing more.</summary>
internal sealed record TypesetLetter(
    IReadOnlyList<DisplayPage> Pages, IReadOnlyList<Bookmark> Bookmarks, Metadata Metadata, SealPicture? Seal);
