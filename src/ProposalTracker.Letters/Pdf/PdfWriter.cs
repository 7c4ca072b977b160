using System.Text;

namespace ProposalTracker.Letters.Pdf;

/// <summary>
/// Writes a display list as PDF 1.7, structured as PDF/A-2u (ISO 19005-2): all fonts embedded and mapped to Unicode, an
/// output intent, XMP equal to Info, tagged reading order. Nothing in it depends on time or machine.
/// </summary>
internal sealed class PdfWriter
{
    private const double PageWidthPt = 210 * PageContent.PointsPerMm;
    private const double PageHeightPt = 297 * PageContent.PointsPerMm;
    private const int Catalog = 1;
    private const int PageTree = 2;

    private readonly PdfBuffer file = new(256 * 1024);
    private readonly List<ObjectPlace> places = [new(false, 0)];
    private readonly PdfBuffer packed = new(16 * 1024);
    private readonly List<int> packedNumbers = [];
    private readonly SubsetCache subsets;

    private readonly PdfPart part;

    private PdfWriter(SubsetCache subsets, PdfPart part)
    {
        this.subsets = subsets;
        this.part = part;
    }

    internal static byte[] Write(TypesetLetter letter, SubsetCache subsets, PdfPart part = PdfPart.Two) => new PdfWriter(subsets, part).WriteAll(letter);

    private byte[] WriteAll(TypesetLetter letter)
    {
        file.Text(part == PdfPart.One ? "%PDF-1.4\n"u8 : "%PDF-1.7\n"u8).Text("%\xE2\xE3\xCF\xD3\n"u8);
        Reserve(); // catalog
        Reserve(); // page tree
        var fonts = Fonts(letter.Pages);
        var resources = Resources(fonts, letter.Seals);
        var tags = new PageTags();
        var pages = letter.Pages.Select(_ => Reserve()).ToList();
        for (var i = 0; i < pages.Count; i++)
            WritePage(pages[i], i, letter.Pages[i], fonts, resources, tags);

        Begin(PageTree).Text("<</Type/Pages/Count "u8).Number(pages.Count).Text("/Kids["u8).Text(string.Join(' ', pages.Select(page => $"{page} 0 R"))).Text("]>>"u8);
        End();
        var structure = StructureTree.Write(tags, pages, Reserve, Begin, End);
        var outlines = Outline.Write(letter.Bookmarks, pages, Reserve, Begin, End);
        WriteCatalog(letter, structure, outlines);
        var info = Reserve();
        letter.Metadata.WriteInfo(Begin(info));
        End();
        return part == PdfPart.One ? FinishUnpacked(info) : Finish(info);
    }

    /// <summary>Sorted by key: the order of fonts in the file does not depend on which page met them first.</summary>
    private List<PageFont> Fonts(IReadOnlyList<DisplayPage> pages)
    {
        var used = new Dictionary<FontFace, GlyphUse>();
        foreach (var page in pages)
        {
            foreach (var run in page.Runs)
            {
                if (!used.TryGetValue(run.Face, out var use))
                    used[run.Face] = use = new GlyphUse(run.Face);
                foreach (var glyph in run.Glyphs)
                    use.Add(glyph.Id, glyph.Character);
            }
        }

        var fonts = new List<PageFont>();
        foreach (var use in used.Values.OrderBy(use => use.Face.Key, StringComparer.Ordinal))
        {
            use.Close();
            fonts.Add(new PageFont(fonts.Count + 1, use.Face, subsets.Get(use)));
        }

        return fonts;
    }

    private int Resources(List<PageFont> fonts, IReadOnlyList<SealPicture?> seals)
    {
        var written = fonts.ConvertAll(font => $"/F{font.Number} {WriteFont(font.Embedded)} 0 R");
        var pictures = string.Concat(seals.Select((seal, i) => seal is null ? "" : $"/Im{i + 1} {WriteSeal(seal)} 0 R"));
        var resources = Reserve();
        Begin(resources).Text("<</Font<<"u8).Text(string.Concat(written)).Text(">>"u8);
        if (pictures.Length > 0)
            packed.Text($"/XObject<<{pictures}>>/ExtGState<</Seal<</BM/{(part == PdfPart.One ? "Normal" : "Multiply")}>>>>");
        packed.Text(">>"u8);
        End();
        return resources;
    }

    private int WriteFont(EmbeddedFont font)
    {
        var program = WriteStream(font.Program, font.IsCff ? "/Subtype/CIDFontType0C" : $"/Length1 {font.ProgramLength}");
        var toUnicode = WriteStream(font.ToUnicode, "");
        var cids = part == PdfPart.One ? WriteStream(PdfBuffer.Deflate(font.CidSet()), "") : 0;
        var descriptor = Reserve();
        WriteDescriptor(descriptor, font, program, cids);
        var descendant = Reserve();
        Begin(descendant).Text($"<</Type/Font/Subtype/{(font.IsCff ? "CIDFontType0" : "CIDFontType2/CIDToGIDMap/Identity")}/BaseFont/{font.Name}")
            .Text($"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 1000/W")
            .Text(font.Widths).Text(">>"u8);
        End();
        var type0 = Reserve();
        Begin(type0).Text($"<</Type/Font/Subtype/Type0/BaseFont/{font.Name}{(font.IsCff ? "-Identity-H" : "")}/Encoding/Identity-H")
            .Text($"/DescendantFonts[{descendant} 0 R]/ToUnicode {toUnicode} 0 R>>");
        End();
        return type0;
    }

    private void WriteDescriptor(int descriptor, EmbeddedFont font, int program, int cids)
    {
        var face = font.Face;
        int Scaled(double units) => (int)Math.Round(units * 1000 / face.UnitsPerEm);
        Begin(descriptor).Text($"<</Type/FontDescriptor/FontName/{font.Name}/Flags 4/ItalicAngle 0/StemV 80")
            .Text($"/FontBBox[{Scaled(face.Box.XMin)} {Scaled(face.Box.YMin)} {Scaled(face.Box.XMax)} {Scaled(face.Box.YMax)}]")
            .Text($"/Ascent {Scaled(face.Ascent)}/Descent {Scaled(face.Descent)}/CapHeight {Scaled(face.Ascent)}")
            .Text($"/{(font.IsCff ? "FontFile3" : "FontFile2")} {program} 0 R{(cids == 0 ? "" : $"/CIDSet {cids} 0 R")}>>");
        End();
    }

    private int WriteSeal(SealPicture seal)
    {
        var mask = seal.Alpha is { } alpha && part == PdfPart.Two
            ? WriteStream(alpha, $"/Type/XObject/Subtype/Image/Width {seal.Width}/Height {seal.Height}/ColorSpace/DeviceGray/BitsPerComponent 8", deflated: true)
            : 0;
        var entries = $"/Type/XObject/Subtype/Image/Width {seal.Width}/Height {seal.Height}/ColorSpace/{(seal.IsGrey ? "DeviceGray" : "DeviceRGB")}/BitsPerComponent 8";
        return WriteStream(seal.Data, entries + (seal.IsJpeg ? "/Filter/DCTDecode" : "") + (mask == 0 ? "" : $"/SMask {mask} 0 R"), deflated: !seal.IsJpeg);
    }

    private void WritePage(
        int page, int index, DisplayPage display, List<PageFont> fonts, int resources, PageTags tags)
    {
        tags.StartPage();
        var content = WriteStream(PdfBuffer.Deflate(new PageContent(fonts, PageHeightPt).Draw(display, tags)), "");
        Begin(page).Text($"<</Type/Page/Parent {PageTree} 0 R/Resources {resources} 0 R/Contents {content} 0 R/StructParents {index}/Tabs/S/MediaBox[0 0 ")
            .Number(PageWidthPt).Text(" "u8).Number(PageHeightPt).Text("]"u8);
        if (display.Pictures.Count > 0 && part == PdfPart.Two)
            packed.Text("/Group<</S/Transparency/CS/DeviceRGB>>"u8);
        packed.Text(">>"u8);
        End();
    }

    private void WriteCatalog(TypesetLetter letter, int structure, int outlines)
    {
        var profile = WriteStream(ColourProfile.DeflatedSrgb, "/N 3");
        var xmp = WriteStream(Encoding.UTF8.GetBytes(letter.Metadata.Xmp(part)), "/Type/Metadata/Subtype/XML", deflated: false);
        Begin(Catalog).Text($"<</Type/Catalog/Pages {PageTree} 0 R/Metadata {xmp} 0 R/Lang(zh-CN)/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R")
            .Text("/ViewerPreferences<</DisplayDocTitle true>>"u8)
            .Text($"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile {profile} 0 R>>]");
        if (outlines != 0)
            packed.Text($"/Outlines {outlines} 0 R");
        packed.Text(">>"u8);
        End();
    }

    /// <summary>
    /// Everything that is no stream goes compressed into one object stream, and the places of all objects into a
    /// cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8): 10 KB less for a letter of six pages.
    /// </summary>
    private byte[] Finish(int info)
    {
        var id = Id();
        var container = Reserve();
        var directory = string.Concat(packedNumbers.ConvertAll(number => $"{number} {places[number].Offset} "));
        var objects = new PdfBuffer(packed.Length + directory.Length).Text(directory).Text(packed.Written);
        WriteStreamObject(container, PdfBuffer.Deflate(objects.Written), $"/Type/ObjStm/N {packedNumbers.Count}/First {directory.Length}/Filter/FlateDecode");

        var table = Reserve();
        var start = file.Length;
        places[table] = new(false, start);
        var entries = PdfBuffer.Deflate(CrossReferences(container).Written);
        WriteStreamObject(table, entries,
            $"/Type/XRef/Size {places.Count}/W[1 4 2]/Root {Catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]/Filter/FlateDecode");
        file.Text($"startxref\n{start}\n%%EOF\n");
        return file.Written.ToArray();
    }

    /// <summary>As before PDF 1.5: every object stands in the file, and the table is text (ISO 32000-1, 7.5.4).</summary>
    private byte[] FinishUnpacked(int info)
    {
        var id = Id();
        for (var i = 0; i < packedNumbers.Count; i++)
        {
            var number = packedNumbers[i];
            var end = i + 1 < packedNumbers.Count ? places[packedNumbers[i + 1]].Offset : packed.Length;
            var text = packed.Written[places[number].Offset..end];
            places[number] = new(false, file.Length);
            file.Number(number).Text(" 0 obj\n"u8).Text(text).Text("endobj\n"u8);
        }

        var start = file.Length;
        file.Text($"xref\n0 {places.Count}\n0000000000 65535 f \n");
        foreach (var place in places.Skip(1))
            file.Text($"{place.Offset:D10} 00000 n \n");
        file.Text($"trailer\n<</Size {places.Count}/Root {Catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n");
        return file.Written.ToArray();
    }

    private string Id() => ContentHash.Of(Encoding.ASCII.GetBytes(ContentHash.Of(file.Written) + ContentHash.Of(packed.Written)));

    /// <summary>Seven bytes per object: kind, then offset and generation, or container and place in it.</summary>
    private PdfBuffer CrossReferences(int container)
    {
        var table = new PdfBuffer(7 * places.Count);
        for (var number = 0; number < places.Count; number++)
        {
            var place = places[number];
            var second = place.IsPacked ? container : place.Offset;
            var third = number == 0 ? 0xFFFF : place.Index;
            table.Byte((byte)(number == 0 ? 0 : place.IsPacked ? 2 : 1))
                .Byte((byte)(second >> 24)).Byte((byte)(second >> 16)).Byte((byte)(second >> 8)).Byte((byte)second)
                .Byte((byte)(third >> 8)).Byte((byte)third);
        }

        return table;
    }

    private int WriteStream(ReadOnlySpan<byte> data, string entries, bool deflated = true)
    {
        var number = Reserve();
        WriteStreamObject(number, data, entries + (deflated ? "/Filter/FlateDecode" : ""));
        return number;
    }

    private void WriteStreamObject(int number, ReadOnlySpan<byte> data, string entries)
    {
        places[number] = new(false, file.Length);
        file.Number(number).Text($" 0 obj\n<<{entries}/Length {data.Length}>>stream\n").Text(data).Text("\nendstream\nendobj\n"u8);
    }

    private int Reserve()
    {
        places.Add(places[0]);
        return places.Count - 1;
    }

    /// <summary>Starts an object that is no stream; what follows is written into the buffer returned.</summary>
    private PdfBuffer Begin(int number)
    {
        places[number] = new(true, packed.Length, packedNumbers.Count);
        packedNumbers.Add(number);
        return packed;
    }

    private void End() => packed.Text("\n"u8);
}

/// <param name="Number">F1, F2 … in the page content.</param>
internal sealed record PageFont(int Number, FontFace Face, EmbeddedFont Embedded);

/// <summary>Where an object stands: in the file, or among the packed ones.</summary>
/// <param name="Index">Its place in the object stream.</param>
internal sealed record ObjectPlace(bool IsPacked, int Offset, int Index = 0);
