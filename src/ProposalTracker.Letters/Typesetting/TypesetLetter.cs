using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters;

/// <summary>A letter on its pages: what a writer (PDF, OFD) needs and nothing more.</summary>
/// <param name="Seals">One for each signer; null where there is none to press.</param>
internal sealed record TypesetLetter(
    IReadOnlyList<DisplayPage> Pages, IReadOnlyList<Bookmark> Bookmarks, Metadata Metadata, IReadOnlyList<SealPicture?> Seals);
