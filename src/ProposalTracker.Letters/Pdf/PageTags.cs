namespace ProposalTracker.Letters.Pdf;

/// <summary>
/// Marks which runs of a page make up which paragraph (ISO 32000-1, 14.8), so that a screen reader follows the letter and
/// not the lines. One instance serves the whole letter; a paragraph may go on over pages.
/// </summary>
internal sealed class PageTags
{
    private readonly List<TaggedElement> elements = [];
    private readonly Dictionary<string, TaggedElement> byParagraph = new(StringComparer.Ordinal);
    private readonly List<List<TaggedElement>> pages = [];
    private string? open;

    internal IReadOnlyList<TaggedElement> Elements => elements;

    /// <summary>By page: the element of each marked piece.</summary>
    internal IReadOnlyList<IReadOnlyList<TaggedElement>> Pages => pages;

    internal void StartPage() => pages.Add([]);

    internal void Open(GlyphRun run, PdfBuffer content)
    {
        var paragraph = $"{run.Tag} {run.Block}";
        if (open == paragraph)
            return;
        Close(content);
        open = paragraph;
        if (run.Tag is "pageno" or "draft")
        {
            content.Text("/Artifact BMC\n"u8);
            return;
        }

        if (!byParagraph.TryGetValue(paragraph, out var element))
        {
            byParagraph[paragraph] = element = new TaggedElement(Role(run.Tag));
            elements.Add(element);
        }

        var piece = pages[^1].Count;
        pages[^1].Add(element);
        element.Pieces.Add(new TaggedPiece(pages.Count - 1, piece));
        content.Text("/"u8).Text(element.Role).Text("<</MCID "u8).Number(piece).Text(">>BDC\n"u8);
    }

    internal void Close(PdfBuffer content)
    {
        if (open is not null)
            content.Text("EMC\n"u8);
        open = null;
    }

    private static string Role(string tag) => tag switch
    {
        "title" => "H1",
        "heading" => "H2",
        _ => "P",
    };
}

/// <param name="role">A standard structure type: H1, H2 or P.</param>
internal sealed class TaggedElement(string role)
{
    internal string Role { get; } = role;

    /// <summary>Object number, once it has one.</summary>
    internal int Number { get; set; }

    internal List<TaggedPiece> Pieces { get; } = [];
}

/// <param name="Page">Index of the page, from 0.</param>
/// <param name="Number">Marked-content id on that page.</param>
internal sealed record TaggedPiece(int Page, int Number);
