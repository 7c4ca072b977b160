using System.Text;

namespace ProposalTracker.Letters.Fonts;

/// <summary>
/// 通用规范汉字表 (State Council, 2013): 8,105 characters in the order of the table, from the property kTGH of
/// Unicode's Unihan data 15.0.
/// </summary>
internal static class StandardCharacters
{
    internal const int Count = 8105;

    private static readonly Lazy<int[]> Characters = new(Read);

    internal static IReadOnlyList<int> All => Characters.Value;

    private static int[] Read()
    {
        using var stream = typeof(StandardCharacters).Assembly.GetManifestResourceStream("standard-characters.txt")
            ?? throw new InvalidOperationException("The list of standard characters is part of this assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. reader.ReadToEnd().EnumerateRunes().Where(rune => rune.Value > ' ').Select(rune => rune.Value)];
    }
}
