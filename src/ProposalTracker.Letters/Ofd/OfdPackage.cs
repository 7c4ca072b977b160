using System.Text;
using System.Xml;
using ProposalTracker.Letters.Packing;
using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters.Ofd;

/// <summary>The parts of the document and the zip that holds them.</summary>
internal sealed class OfdPackage
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private readonly List<(string Path, byte[] Content)> parts = [];

    internal void Add(string path, byte[] content) => parts.Add((path, content));

    internal void Add(string path, Action<OfdXml> write)
    {
        using var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, Settings))
            write(new OfdXml(writer));
        Add(path, content.ToArray());
    }

    /// <summary>32 hexadecimal digits that tell this document from others: the same parts, the same digits.</summary>
    internal string Fingerprint() => ContentHash.Of(Encoding.ASCII.GetBytes(string.Concat(parts.Select(part => ContentHash.Of(part.Content)))));

    internal byte[] ToBytes() => RepeatableZip.Pack(parts, first: "OFD.xml");
}
