using System.Security;

namespace ProposalTracker.Letters.Pdf;

/// <summary>What the file says of itself. The only time in it is the letter's own date, so a reprint has the same bytes.</summary>
internal sealed record Metadata(string Title, string Author, DateOnly? Date)
{
    private const string Producer = "ProposalTracker";

    internal void WriteInfo(PdfBuffer buffer)
    {
        buffer.Text("<</Title"u8).TextString(Title).Text("/Author"u8).TextString(Author).Text("/Producer("u8).Text(Producer).Text(")"u8);
        if (Date is { } date)
            buffer.Text($"/CreationDate(D:{Digits(date, "")}000000Z)/ModDate(D:{Digits(date, "")}000000Z)");
        buffer.Text(">>"u8);
    }

    /// <summary>The same facts as Info in XMP, as PDF/A asks (ISO 19005-2, 6.6), marked PDF/A-2u as a rule.</summary>
    internal string Xmp(PdfPart part = PdfPart.Two)
    {
        var dates = Date is { } date
            ? $"<xmp:CreateDate>{Digits(date, "-")}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>{Digits(date, "-")}T00:00:00Z</xmp:ModifyDate>"
            : "";
        var marked = part == PdfPart.One ? "<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B" : "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>U";
        return $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            {marked}</pdfaid:conformance>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{SecurityElement.Escape(Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{SecurityElement.Escape(Author)}</rdf:li></rdf:Seq></dc:creator>
            <pdf:Producer>{Producer}</pdf:Producer>{dates}
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>
            """;
    }

    private static string Digits(DateOnly date, string separator) => $"{date.Year:D4}{separator}{date.Month:D2}{separator}{date.Day:D2}";
}
