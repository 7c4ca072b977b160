using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Binding;

/// <summary>
/// The objects of a letter that <see cref="LetterPrinter"/> wrote. Reads that writer's habits and no other PDF: one object
/// stream, one cross-reference stream, references of generation 0.
/// </summary>
internal sealed partial class LetterObjects
{
    private const int PageTree = 2;

    private readonly Dictionary<int, StreamObject> streams = [];
    private readonly Dictionary<int, string> texts = [];

    private LetterObjects()
    {
    }

    /// <summary>Objects with data, by number: the dictionary without its length, and the data as they stand in the file.</summary>
    internal IReadOnlyDictionary<int, StreamObject> Streams => streams;

    /// <summary>All others, by number.</summary>
    internal IReadOnlyDictionary<int, string> Texts => texts;

    internal IReadOnlyList<int> Pages { get; private set; } = [];

    /// <summary>Root of the tagged reading order, its one Document, and the table from pages to elements.</summary>
    internal int StructureRoot { get; private set; }

    internal int Document { get; private set; }

    internal string ParentTree { get; private set; } = "";

    /// <exception cref="InvalidDataException">The file is not one of our writer's.</exception>
    internal static LetterObjects Read(ReadOnlyMemory<byte> pdf)
    {
        try
        {
            var objects = new LetterObjects();
            objects.ReadAll(pdf);
            return objects;
        }
        catch (Exception fault) when (fault is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException)
        {
            throw new InvalidDataException("The file is none of this program's letters.", fault);
        }
    }

    private void ReadAll(ReadOnlyMemory<byte> pdf)
    {
        var end = Latin(pdf.Span[Math.Max(0, pdf.Length - 40)..]);
        var table = ReadStream(pdf, int.Parse(Required(StartOfTable().Match(end)).Groups[1].ValueSpan));
        var entries = Inflate(table.Data);
        var container = 0;
        for (var number = 1; (number + 1) * 7 <= entries.Length; number++)
        {
            var entry = entries.AsSpan(number * 7, 7);
            var where = checked((int)BinaryPrimitives.ReadUInt32BigEndian(entry[1..]));
            if (entry[0] == 1)
                streams[number] = ReadStream(pdf, where);
            else
                container = where;
        }

        Unpack(streams[container]);
        var catalog = texts[Reference("Root", table.Dictionary)];
        Keep(catalog, container);
        RequireWholeness();
    }

    /// <summary>Every reference leads to something that is kept; a stream's to one before it, as they are written in their order.</summary>
    private void RequireWholeness()
    {
        bool IsKept(int number) => number == PageTree || number == StructureRoot || streams.ContainsKey(number) || texts.ContainsKey(number);
        var ofTexts = texts.Values.Append(ParentTree).SelectMany(Numbers);
        if (!texts.ContainsKey(Document) || !Pages.All(texts.ContainsKey) || !ofTexts.All(IsKept)
            || streams.Any(stream => !Numbers(stream.Value.Dictionary).All(number => number < stream.Key && streams.ContainsKey(number))))
            throw new InvalidDataException("The file is none of this program's letters.");
    }

    private static IEnumerable<int> Numbers(string text) => References().Matches(text).Select(match => int.Parse(match.Groups[1].ValueSpan));

    /// <summary>What belongs to a file and not to its pages is left out: catalog, page tree, description, bookmarks.</summary>
    private void Keep(string catalog, int container)
    {
        Pages = [.. Numbers(Required(Kids().Match(texts[PageTree])).Value)];
        StructureRoot = Reference("StructTreeRoot", catalog);
        Document = Reference("K", texts[StructureRoot]);
        var parents = Reference("ParentTree", texts[StructureRoot]);
        ParentTree = texts[parents];
        foreach (var number in new[] { PageTree, StructureRoot, parents })
            texts.Remove(number);
        foreach (var (number, text) in texts.Where(pair => pair.Value.StartsWith("<</Title", StringComparison.Ordinal)
            || pair.Value.StartsWith("<</Type/Outlines", StringComparison.Ordinal) || pair.Value.StartsWith("<</Type/Catalog", StringComparison.Ordinal)).ToList())
            texts.Remove(number);
        foreach (var number in new[] { container, Reference("Metadata", catalog), Reference("DestOutputProfile", catalog) })
            streams.Remove(number);
        foreach (var number in streams.Where(pair => pair.Value.Dictionary.StartsWith("<</Type/XRef", StringComparison.Ordinal)).Select(pair => pair.Key).ToList())
            streams.Remove(number);
    }

    private void Unpack(StreamObject container)
    {
        var packed = Latin(Inflate(container.Data));
        var first = int.Parse(Required(First().Match(container.Dictionary)).Groups[1].ValueSpan);
        var directory = packed[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse).ToList();
        for (var i = 0; i < directory.Count; i += 2)
        {
            var next = i + 3 < directory.Count ? first + directory[i + 3] : packed.Length;
            texts[directory[i]] = packed[(first + directory[i + 1])..next].TrimEnd('\n');
        }
    }

    private static StreamObject ReadStream(ReadOnlyMemory<byte> pdf, int offset)
    {
        var rest = pdf[offset..];
        var start = rest.Span.IndexOf(" obj\n"u8) + 5;
        var end = rest.Span.IndexOf(">>stream\n"u8);
        var dictionary = Latin(rest.Span[start..end]);
        var length = Required(Length().Match(dictionary));
        return new StreamObject(dictionary[..length.Index], rest.Slice(end + 9, int.Parse(length.Groups[1].ValueSpan)));
    }

    private static byte[] Inflate(ReadOnlyMemory<byte> data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zlib.CopyTo(plain);
        return plain.ToArray();
    }

    private static int Reference(string key, string dictionary) =>
        int.Parse(Required(Regex.Match(dictionary, $@"/{key} (\d+) 0 R", RegexOptions.None, TimeSpan.FromSeconds(1))).Groups[1].ValueSpan);

    private static Match Required(Match match) => match.Success ? match : throw new InvalidDataException("The file is none of this program's letters.");

    private static string Latin(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    /// <summary>Any reference to another object.</summary>
    [GeneratedRegex(@"(?<![\d.])(\d+) 0 R")]
    internal static partial Regex References();

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex StartOfTable();

    [GeneratedRegex(@"/Kids\[[^\]]*\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"/First (\d+)")]
    private static partial Regex First();

    [GeneratedRegex(@"/Length (\d+)$")]
    private static partial Regex Length();
}

/// <param name="Dictionary">From <c>&lt;&lt;</c> on, without the length and the end.</param>
internal sealed record StreamObject(string Dictionary, ReadOnlyMemory<byte> Data);
