using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters.Binding;

/// <summary>
/// Binds issued letters into one PDF for the printer (合订印制). Their pages come in as they were issued, not typeset
/// again: a later font or template cannot change a printed letter. Writes as it goes, so that memory holds one letter and
/// the places of objects. The same letters give the same bytes. Tagged and PDF/A-2u like the letters themselves.
/// </summary>
public sealed partial class LetterBinder
{
    private const string Paper = "0 0 595.276 841.89";

    private readonly BoundFile file;
    private readonly bool eachOnAFrontSide;
    private readonly int catalog;
    private readonly int pageTree;
    private readonly int structure;
    private readonly Dictionary<string, int> streamsByContent = new(StringComparer.Ordinal);
    private readonly List<int> pages = [];
    private readonly List<int> documents = [];
    private readonly List<(string Text, int Page)> bookmarks = [];
    private readonly StringBuilder parents = new();
    private int taggedPages;

    /// <param name="output">Written to, never read; left open.</param>
    /// <param name="eachOnAFrontSide">For printing on both sides: a letter of odd length is followed by a blank page.</param>
    public LetterBinder(Stream output, bool eachOnAFrontSide = false)
    {
        file = new BoundFile(output);
        this.eachOnAFrontSide = eachOnAFrontSide;
        catalog = file.Reserve();
        pageTree = file.Reserve();
        structure = file.Reserve();
    }

    /// <summary>Pages so far, blank ones too.</summary>
    public int PageCount => pages.Count;

    /// <param name="pdf">As <see cref="LetterPrinter"/> wrote it.</param>
    /// <param name="bookmark">Shown in the viewer's list: 发文字号 and addressee.</param>
    /// <exception cref="InvalidDataException">The file is not one of our writer's; nothing of it has been written.</exception>
    public void Add(ReadOnlyMemory<byte> pdf, string bookmark)
    {
        var letter = LetterObjects.Read(pdf);
        if (eachOnAFrontSide && pages.Count % 2 == 1)
            AddBlankPage();
        var numbers = new Dictionary<int, int> { [2] = pageTree, [letter.StructureRoot] = structure };
        foreach (var (number, stream) in letter.Streams.OrderBy(pair => pair.Key))
            numbers[number] = WriteStream(Renumbered(stream.Dictionary, numbers), stream.Data.Span);
        foreach (var number in letter.Texts.Keys)
            numbers[number] = file.Reserve();
        foreach (var (number, text) in letter.Texts)
            file.Text(numbers[number], StructParents().Replace(Renumbered(text, numbers), match => $"/StructParents {taggedPages + int.Parse(match.Groups[1].ValueSpan)}"));
        bookmarks.Add((bookmark, numbers[letter.Pages[0]]));
        pages.AddRange(letter.Pages.Select(page => numbers[page]));
        documents.Add(numbers[letter.Document]);
        AddParents(Renumbered(letter.ParentTree, numbers));
        taggedPages += letter.Pages.Count;
        file.Pack();
    }

    /// <summary>Writes what the file says of itself; nothing can be added after.</summary>
    public void Finish(string title, string author)
    {
        var metadata = new Metadata(title, author, null);
        var parentTree = file.Reserve();
        file.Text(structure, $"<</Type/StructTreeRoot/K[{References(documents)}]/ParentTree {parentTree} 0 R/ParentTreeNextKey {taggedPages}>>");
        file.Text(parentTree, $"<</Nums[{parents}]>>");
        file.Text(pageTree, $"<</Type/Pages/Count {pages.Count}/Kids[{References(pages)}]>>");
        var profile = WriteStream("<</N 3/Filter/FlateDecode", ColourProfile.DeflatedSrgb);
        var xmp = WriteStream("<</Type/Metadata/Subtype/XML", Encoding.UTF8.GetBytes(metadata.Xmp()));
        var outline = bookmarks.Count == 0 ? "" : $"/Outlines {WriteOutline()} 0 R/PageMode/UseOutlines";
        file.Text(catalog, $"<</Type/Catalog/Pages {pageTree} 0 R/Metadata {xmp} 0 R/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R"
            + $"/ViewerPreferences<</DisplayDocTitle true>>/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile {profile} 0 R>>]{outline}>>");
        var info = file.Reserve();
        var description = new PdfBuffer();
        metadata.WriteInfo(description);
        file.Text(info, Encoding.Latin1.GetString(description.Written));
        file.Finish(catalog, info);
    }

    // Letters to several signers share nearly all their streams; the colour of the paper's seal is the same everywhere.
    private int WriteStream(string dictionary, ReadOnlySpan<byte> data)
    {
        var content = $"{Convert.ToHexString(SHA256.HashData(data))} {dictionary}";
        if (streamsByContent.TryGetValue(content, out var known))
            return known;
        var number = streamsByContent[content] = file.Reserve();
        file.Stream(number, dictionary, data);
        return number;
    }

    private void AddBlankPage()
    {
        var blank = file.Reserve();
        file.Text(blank, $"<</Type/Page/Parent {pageTree} 0 R/Resources<<>>/MediaBox[{Paper}]>>");
        pages.Add(blank);
    }

    // 0[12 0 R …]1[…] with the keys of this file.
    private void AddParents(string tree)
    {
        var entries = tree[(tree.IndexOf("/Nums[", StringComparison.Ordinal) + 6)..^3];
        parents.Append(PageKey().Replace(entries, match => $"{taggedPages + int.Parse(match.Groups[1].ValueSpan)}["));
    }

    private int WriteOutline()
    {
        var root = file.Reserve();
        var items = bookmarks.ConvertAll(_ => file.Reserve());
        for (var i = 0; i < items.Count; i++)
        {
            var title = Encoding.Latin1.GetString(new PdfBuffer().TextString(bookmarks[i].Text).Written);
            var previous = i > 0 ? $"/Prev {items[i - 1]} 0 R" : "";
            var next = i + 1 < items.Count ? $"/Next {items[i + 1]} 0 R" : "";
            file.Text(items[i], $"<</Title{title}/Parent {root} 0 R/Dest[{bookmarks[i].Page} 0 R/Fit]{previous}{next}>>");
        }

        file.Text(root, $"<</Type/Outlines/First {items[0]} 0 R/Last {items[^1]} 0 R/Count {items.Count}>>");
        return root;
    }

    private static string Renumbered(string text, Dictionary<int, int> numbers) =>
        LetterObjects.References().Replace(text, match => $"{numbers[int.Parse(match.Groups[1].ValueSpan)]} 0 R");

    private static string References(IEnumerable<int> numbers) => string.Join(' ', numbers.Select(number => $"{number} 0 R"));

    [GeneratedRegex(@"/StructParents (\d+)")]
    private static partial Regex StructParents();

    [GeneratedRegex(@"(\d+)\[")]
    private static partial Regex PageKey();
}
