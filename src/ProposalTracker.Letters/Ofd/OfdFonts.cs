using ProposalTracker.Letters.Fonts;

namespace ProposalTracker.Letters.Ofd;

/// <summary>The faces of a letter, each with the characters it prints.</summary>
internal sealed class OfdFonts
{
    private readonly Dictionary<FontFace, OfdFont> byFace;

    private OfdFonts(Dictionary<FontFace, OfdFont> byFace) => this.byFace = byFace;

    internal IEnumerable<OfdFont> All => byFace.Values.OrderBy(font => font.Number);

    internal OfdFont this[FontFace face] => byFace[face];

    /// <summary>Numbered by the faces' keys, so that the order does not depend on which page met them first.</summary>
    internal static OfdFonts Of(IReadOnlyList<DisplayPage> pages, OfdNumbers numbers) => new(pages
        .SelectMany(page => page.Runs)
        .GroupBy(run => run.Face)
        .OrderBy(runs => runs.Key.Key, StringComparer.Ordinal)
        .Select(runs => new OfdFont(numbers.Next(), runs.Key, [.. runs.SelectMany(run => run.Glyphs).Select(glyph => glyph.Character).Distinct().Order()]))
        .ToDictionary(font => font.Face));
}

/// <param name="Number">By which the text names it.</param>
/// <param name="Characters">Ascending, each once.</param>
internal sealed record OfdFont(int Number, FontFace Face, IReadOnlyList<int> Characters)
{
    internal string FileName => $"font_{Number}.{(Face.IsCff ? "otf" : "ttf")}";

    /// <summary>A font file with these characters only. Readers of OFD find glyphs by character, so its cmap stays.</summary>
    /// <exception cref="InvalidDataException">The subsetter refuses the face.</exception>
    internal byte[] Program()
    {
        var input = HarfBuzz.SubsetInputCreate();
        nint result = 0;
        try
        {
            var wanted = HarfBuzz.SubsetInputUnicodeSet(input);
            foreach (var character in Characters)
                HarfBuzz.SetAdd(wanted, (uint)character);
            HarfBuzz.SubsetInputSetFlags(input, HarfBuzz.NoHinting);
            result = HarfBuzz.SubsetOrFail(Face.Native, input);
            if (result == 0)
                throw new InvalidDataException($"字体 {Face.Name} 无法取子集（{Face.Path}）");
            return HarfBuzz.Take(HarfBuzz.FaceReferenceBlob(result));
        }
        finally
        {
            if (result != 0)
                HarfBuzz.FaceDestroy(result);
            HarfBuzz.SubsetInputDestroy(input);
        }
    }
}
