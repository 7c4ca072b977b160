using System.Globalization;

namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// Characters that look right and are not: Kangxi radicals and compatibility Han pasted from PDFs, and the private use
/// code points in which GB 18030-2005 and older GBK fonts kept characters that Unicode has since encoded. From Unicode
/// 15.0 (Equivalent_Unified_Ideograph, canonical decompositions) and the mapping tables of GB 18030.
/// </summary>
internal static class CharacterMappings
{
    private static readonly Lazy<Dictionary<int, int>> Table = new(Read);

    /// <summary>The character that is meant, or the same one.</summary>
    internal static int Real(int c)
    {
        var suspicious = c is (>= 0x2E80 and <= 0x2FDF) or (>= 0xE000 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
        return suspicious && Table.Value.TryGetValue(c, out var real) ? real : c;
    }

    internal static bool IsPrivateUse(int c) => c is (>= 0xE000 and <= 0xF8FF) or >= 0xF0000;

    private static Dictionary<int, int> Read()
    {
        using var stream = typeof(CharacterMappings).Assembly.GetManifestResourceStream("character-mappings.txt")
            ?? throw new InvalidOperationException("The character mappings are part of this assembly.");
        using var reader = new StreamReader(stream);
        var table = new Dictionary<int, int>(1500);
        while (reader.ReadLine() is { } line)
        {
            foreach (var pair in line.StartsWith('#') ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var arrow = pair.IndexOf('>');
                table[Hex(pair.AsSpan(0, arrow))] = Hex(pair.AsSpan(arrow + 1));
            }
        }

        return table;
    }

    private static int Hex(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.HexNumber);
}
