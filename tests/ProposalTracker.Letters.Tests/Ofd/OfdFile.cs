using System.Globalization;
using System.IO.Compression;
using System.Xml.Linq;

namespace ProposalTracker.Letters.Tests.Ofd;

/// <summary>Reads an OFD as a viewer would: parts by path, characters with their places on the page.</summary>
internal sealed class OfdFile : IDisposable
{
    private static readonly XNamespace Space = "http://www.ofdspec.org/2016";
    private readonly ZipArchive zip;

    internal OfdFile(byte[]? bytes) => zip = new ZipArchive(new MemoryStream(bytes ?? throw new InvalidOperationException("An OFD was expected.")));

    internal IReadOnlyList<string> Paths => [.. zip.Entries.Select(entry => entry.FullName)];

    internal byte[] Bytes(string path)
    {
        using var stream = (zip.GetEntry(path) ?? throw new InvalidOperationException($"No part {path}.")).Open();
        var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    internal XElement Xml(string path) => XDocument.Load(new MemoryStream(Bytes(path))).Root ?? throw new InvalidOperationException($"{path} is empty.");

    internal IReadOnlyList<XElement> All(string path, string name) => [.. Xml(path).Descendants(Space + name)];

    /// <summary>Content parts of the pages in the order of the document.</summary>
    internal IReadOnlyList<string> Pages => [.. All("Doc_0/Document.xml", "Page").Select(page => $"Doc_0/{page.Attribute("BaseLoc")?.Value}")];

    /// <summary>Every character of a page with its origin in mm.</summary>
    internal IEnumerable<(int Character, double X, double Y)> Characters(string page)
    {
        foreach (var text in All(page, "TextObject"))
        {
            var box = Numbers(text.Attribute("Boundary")?.Value);
            var code = text.Element(Space + "TextCode") ?? throw new InvalidOperationException("A text has no code.");
            var x = box[0] + Numbers(code.Attribute("X")?.Value)[0];
            var y = box[1] + Numbers(code.Attribute("Y")?.Value)[0];
            var steps = Steps(code.Attribute("DeltaX")?.Value).ToList();
            var runes = code.Value.EnumerateRunes().ToList();
            for (var i = 0; i < runes.Count; i++)
            {
                yield return (runes[i].Value, x, y);
                x += i < steps.Count ? steps[i] : 0;
            }
        }
    }

    public void Dispose() => zip.Dispose();

    private static IEnumerable<double> Steps(string? steps)
    {
        var words = steps?.Split(' ') ?? [];
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != "g")
            {
                yield return Numbers(words[i])[0];
                continue;
            }

            foreach (var step in Enumerable.Repeat(Numbers(words[i + 2])[0], int.Parse(words[i + 1], CultureInfo.InvariantCulture)))
                yield return step;
            i += 2;
        }
    }

    private static double[] Numbers(string? text) =>
        [.. (text ?? throw new InvalidOperationException("A number was expected.")).Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture))];
}
