namespace ProposalTracker.Letters.Pdf;

/// <summary>Turns the display list of one page into a content stream (ISO 32000-1, 9.4); millimetres become points here.</summary>
internal sealed class PageContent(List<PageFont> fonts, double pageHeightPt)
{
    internal const double PointsPerMm = 72 / 25.4;

    private readonly PdfBuffer content = new(8192);
    private Rgb? fill;

    internal ReadOnlySpan<byte> Draw(DisplayPage page, PageTags tags)
    {
        content.Text("/Artifact BMC\n"u8);
        foreach (var rect in page.Rects)
            Draw(rect);
        content.Text("EMC\n"u8);
        foreach (var run in page.Runs)
        {
            tags.Open(run, content);
            Draw(run);
        }

        tags.Close(content);
        foreach (var picture in page.Pictures)
            Draw(picture);
        return content.Written;
    }

    private void Draw(FilledRect rect)
    {
        Fill(rect.Color);
        content.Number(rect.XMm * PointsPerMm).Text(" "u8).Number(pageHeightPt - ((rect.YMm + rect.HeightMm) * PointsPerMm)).Text(" "u8)
            .Number(rect.WidthMm * PointsPerMm).Text(" "u8).Number(rect.HeightMm * PointsPerMm).Text(" re f\n"u8);
    }

    private void Draw(PlacedPicture picture)
    {
        // Multiply: a seal scanned on white paper does not hide the date under it.
        content.Text("/Artifact BMC q /Seal gs "u8).Number(picture.WidthMm * PointsPerMm).Text(" 0 0 "u8).Number(picture.HeightMm * PointsPerMm)
            .Text(" "u8).Number(picture.XMm * PointsPerMm).Text(" "u8)
            .Number(pageHeightPt - ((picture.YMm + picture.HeightMm) * PointsPerMm)).Text(" cm /Im"u8).Number(picture.Signer + 1).Text(" Do Q EMC\n"u8);
    }

    private void Draw(GlyphRun run)
    {
        var font = FontOf(run.Face);
        Fill(run.Color);
        content.Text("BT /F"u8).Number(font.Number).Text(" "u8).Number(run.SizePt).Text(" Tf\n"u8);
        var stretched = false;
        for (var start = 0; start < run.Glyphs.Count;)
        {
            var end = start + 1;
            while (end < run.Glyphs.Count && run.Glyphs[end].Stretch.Equals(run.Glyphs[start].Stretch))
                end++;
            stretched |= !run.Glyphs[start].Stretch.Equals(1.0);
            if (stretched)
                content.Number(run.Glyphs[start].Stretch * 100).Text(" Tz "u8);
            Show(run, font.Embedded, start, end);
            start = end;
        }

        content.Text(stretched ? "100 Tz ET\n"u8 : "ET\n"u8);
    }

    private PageFont FontOf(FontFace face)
    {
        foreach (var font in fonts)
        {
            if (ReferenceEquals(font.Face, face))
                return font;
        }

        throw new InvalidOperationException($"The letter's fonts hold every face of its pages; {face.Name} is missing.");
    }

    /// <summary>
    /// Most glyphs of a line stand at one pitch, which is said once as character spacing; the others get a correction.
    /// Corrections are taken from where the reader stands, so rounding does not add up along the line.
    /// </summary>
    private void Show(GlyphRun run, EmbeddedFont font, int start, int end)
    {
        var glyphs = run.Glyphs;
        var stretch = glyphs[start].Stretch;
        var spacing = Math.Round(CommonSpacing(run, start, end), 3);
        content.Text("1 0 0 1 "u8).Number(glyphs[start].XMm * PointsPerMm).Text(" "u8)
            .Number(pageHeightPt - (run.BaselineMm * PointsPerMm)).Text(" Tm "u8).Number(spacing).Text(" Tc [("u8);
        var pen = glyphs[start].XMm * PointsPerMm;
        for (var i = start; i < end; i++)
        {
            var unit = run.SizePt * stretch / 1000;
            var correction = Math.Round((pen - (glyphs[i].XMm * PointsPerMm)) / unit);
            if (Math.Abs(correction) >= 2)
            {
                content.Text(")"u8).Number((int)correction).Text("("u8);
                pen -= correction * unit;
            }

            Code(font.CodeOf(glyphs[i].Id));
            pen += stretch * ((run.Face.Advance(glyphs[i].Id) * run.SizePt) + spacing);
        }

        content.Text(")]TJ\n"u8);
    }

    /// <summary>The spacing that the majority of the glyphs need (majority vote in one pass).</summary>
    private static double CommonSpacing(GlyphRun run, int start, int end)
    {
        double candidate = 0;
        var votes = 0;
        for (var i = start; i + 1 < end; i++)
        {
            var step = (run.Glyphs[i + 1].XMm - run.Glyphs[i].XMm) * PointsPerMm / run.Glyphs[i].Stretch;
            var spacing = step - (run.Face.Advance(run.Glyphs[i].Id) * run.SizePt);
            if (votes == 0)
                candidate = spacing;
            votes += Math.Abs(spacing - candidate) < 0.002 ? 1 : -1;
        }

        return candidate;
    }

    private void Code(ushort code)
    {
        Escaped((byte)(code >> 8));
        Escaped((byte)code);
    }

    private void Escaped(byte value)
    {
        if (value is (byte)'(' or (byte)')' or (byte)'\\')
            content.Byte((byte)'\\').Byte(value);
        else if (value == '\r')
            content.Text("\\r"u8); // a bare carriage return would be read as a line feed
        else
            content.Byte(value);
    }

    private void Fill(Rgb color)
    {
        if (fill == color)
            return;
        fill = color;
        content.Number(color.Red / 255.0).Text(" "u8).Number(color.Green / 255.0).Text(" "u8).Number(color.Blue / 255.0).Text(" rg\n"u8);
    }
}
