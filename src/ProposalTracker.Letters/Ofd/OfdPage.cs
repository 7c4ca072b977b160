namespace ProposalTracker.Letters.Ofd;

/// <summary>One page as objects of GB/T 33190-2016: rules as paths, the seal as an image, glyphs as text.</summary>
/// <param name="seals">Number of each signer's picture; 0 where there is none.</param>
internal sealed class OfdPage(OfdFonts fonts, OfdNumbers numbers, IReadOnlyList<int> seals)
{
    /// <summary>A4 in mm.</summary>
    internal const string Sheet = "0 0 210 297";

    private const double MmPerPoint = 25.4 / 72;

    internal void Write(DisplayPage page, OfdXml xml) => xml.In("Page", () =>
    {
        xml.In("Area", () => xml.Text("PhysicalBox", Sheet));
        xml.In("Content", () => xml.In("Layer", () =>
        {
            xml.Attribute("ID", $"{numbers.Next()}").Attribute("Type", "Body");
            // OFD has no multiply: the seal goes under the text, so a seal scanned on white paper hides no date.
            foreach (var picture in page.Pictures)
                WritePicture(picture, xml);
            foreach (var rect in page.Rects)
                WriteRect(rect, xml);
            foreach (var run in page.Runs)
                WriteRun(run, xml);
        }));
    });

    private void WritePicture(PlacedPicture picture, OfdXml xml) => xml.In("ImageObject", () => xml
        .Attribute("ID", $"{numbers.Next()}")
        .Attribute("Boundary", Box(picture.XMm, picture.YMm, picture.WidthMm, picture.HeightMm))
        .Attribute("CTM", $"{OfdXml.Number(picture.WidthMm)} 0 0 {OfdXml.Number(picture.HeightMm)} 0 0")
        .Attribute("ResourceID", $"{seals[picture.Signer]}"));

    private void WriteRect(FilledRect rect, OfdXml xml) => xml.In("PathObject", () =>
    {
        xml.Attribute("ID", $"{numbers.Next()}").Attribute("Boundary", Box(rect.XMm, rect.YMm, rect.WidthMm, rect.HeightMm))
            .Attribute("Stroke", "false").Attribute("Fill", "true");
        WriteColour(rect.Color, xml);
        var (right, bottom) = (OfdXml.Number(rect.WidthMm), OfdXml.Number(rect.HeightMm));
        xml.Text("AbbreviatedData", $"M 0 0 L {right} 0 L {right} {bottom} L 0 {bottom} C");
    });

    // One text object has one horizontal scale. A character of two UTF-16 units stands alone, since readers differ in
    // whether it takes one step or two.
    private void WriteRun(GlyphRun run, OfdXml xml)
    {
        for (var start = 0; start < run.Glyphs.Count;)
        {
            var end = start + 1;
            while (end < run.Glyphs.Count && IsOneUnit(run.Glyphs[start]) && IsOneUnit(run.Glyphs[end]) && run.Glyphs[end].Stretch.Equals(run.Glyphs[start].Stretch))
                end++;
            WriteText(run, [.. run.Glyphs.Skip(start).Take(end - start)], xml);
            start = end;
        }
    }

    private void WriteText(GlyphRun run, List<Glyph> glyphs, OfdXml xml) => xml.In("TextObject", () =>
    {
        var size = run.SizePt * MmPerPoint;
        // The box reaches an em above the baseline and half an em below it: readers clip what stands outside.
        double left = glyphs[0].XMm - (size / 2), top = run.BaselineMm - size;
        var width = glyphs[^1].XMm + (1.5 * size) - left;
        xml.Attribute("ID", $"{numbers.Next()}").Attribute("Boundary", Box(left, top, width, 1.5 * size))
            .Attribute("Font", $"{fonts[run.Face].Number}").Attribute("Size", OfdXml.Number(size));
        if (!glyphs[0].Stretch.Equals(1.0))
            xml.Attribute("HScale", OfdXml.Number(glyphs[0].Stretch));
        WriteColour(run.Color, xml);
        xml.In("TextCode", () =>
        {
            xml.Attribute("X", OfdXml.Number(size / 2)).Attribute("Y", OfdXml.Number(size));
            if (glyphs.Count > 1)
                xml.Attribute("DeltaX", OfdSteps.Between([.. glyphs.Select(glyph => glyph.XMm)]));
            xml.Characters(string.Concat(glyphs.Select(glyph => char.ConvertFromUtf32(glyph.Character))));
        });
    });

    private static bool IsOneUnit(Glyph glyph) => glyph.Character <= char.MaxValue;

    private static void WriteColour(Rgb colour, OfdXml xml) =>
        xml.In("FillColor", () => xml.Attribute("Value", $"{colour.Red} {colour.Green} {colour.Blue}"));

    private static string Box(double x, double y, double width, double height) =>
        $"{OfdXml.Number(x)} {OfdXml.Number(y)} {OfdXml.Number(width)} {OfdXml.Number(height)}";
}
