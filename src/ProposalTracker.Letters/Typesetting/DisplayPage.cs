namespace ProposalTracker.Letters;

/// <summary>
/// One page, ready to be drawn: all places in millimetres from the top left corner of an A4 sheet (GB/T 9704-2012, 5.1).
/// </summary>
/// <param name="Number">From 1; attachments number on (7.5).</param>
public sealed record DisplayPage(
    int Number, IReadOnlyList<GlyphRun> Runs, IReadOnlyList<FilledRect> Rects, IReadOnlyList<PlacedPicture> Pictures);

/// <summary>Glyphs of one face, size and colour on one baseline.</summary>
/// <param name="Tag">letterhead, mark, docno, title, salutation, heading, body, attachment, signer, date, contact, disclosure, copies, pageno or draft.</param>
/// <param name="Block">Paragraph of its element the run belongs to, from 0.</param>
public sealed record GlyphRun(
    string Tag, int Block, FaceRole Role, FontFace Face, double SizePt, double BaselineMm, Rgb Color, IReadOnlyList<Glyph> Glyphs)
{
    public string Text => string.Concat(Glyphs.Select(glyph => char.ConvertFromUtf32(glyph.Character)));
}

/// <param name="Character">The Unicode character the glyph stands for, as it is copied out of the PDF.</param>
/// <param name="XMm">Origin of the glyph.</param>
/// <param name="Stretch">Horizontal scale; below 1 for a Latin letter too wide for its slot.</param>
public sealed record Glyph(ushort Id, int Character, double XMm, double Stretch);

public sealed record FilledRect(string Tag, double XMm, double YMm, double WidthMm, double HeightMm, Rgb Color);

/// <summary>A seal picture; drawn so that the text under it stays readable.</summary>
/// <param name="Signer">Whose seal it is: place among the signers, from 0.</param>
public sealed record PlacedPicture(string Tag, int Signer, double XMm, double YMm, double WidthMm, double HeightMm);

/// <summary>sRGB, 0 to 255.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static readonly Rgb Black = new(0, 0, 0);

    /// <summary>Red of letterhead, rules and seals; on paper Y80 M80 (GB/T 9704-2012, 6.2).</summary>
    public static readonly Rgb OfficialRed = new(255, 0, 0);
}
