namespace ProposalTracker.Letters.Typesetting;

/// <summary>Where a line may be broken (GB/T 15834-2011, clause 5; GB/T 9704-2012, 7.3.3 for numbers).</summary>
internal static class BreakRules
{
    private const string NumberEnds = "年月日号％‰℃°";
    private const string Ranges = "—–－～~";

    /// <returns>For each character whether a line may start with it. The first is always true.</returns>
    internal static bool[] LegalStarts(IReadOnlyList<SetCharacter> text, double lineWidth)
    {
        var legal = new bool[text.Count];
        for (var i = 0; i < text.Count; i++)
            legal[i] = i == 0 || (MarksAllow(text, i) && !InsideUnit(text, i));
        FreeOverlongUnits(text, legal, lineWidth);
        return legal;
    }

    /// <summary>Whether the characters before and at <paramref name="i"/> stand in one number, word or name.</summary>
    internal static bool InsideUnit(IReadOnlyList<SetCharacter> text, int i)
    {
        SetCharacter before = text[i - 1], at = text[i];
        if (at.Glued || (IsWord(before) && IsWord(at)))
            return true;
        if (CharacterClass.IsDigit(before.Character) && at.Character <= 0xFFFF && NumberEnds.Contains((char)at.Character))
            return true;
        if (before.Character == '〕' && CharacterClass.IsDigit(at.Character))
            return true; // 〔2023〕42号
        return IsRange(text, i) || IsRange(text, i - 1);
    }

    /// <summary>Whether two equal dashes or dots are the two halves of one mark.</summary>
    internal static bool InsideDash(IReadOnlyList<SetCharacter> text, int i)
    {
        if (text[i].Kind != CharacterKind.Dash)
            return false;
        var before = 0;
        while (before < i && text[i - 1 - before].Character == text[i].Character)
            before++;
        return before % 2 == 1;
    }

    private static bool MarksAllow(IReadOnlyList<SetCharacter> text, int i)
    {
        if (text[i].Kind is CharacterKind.Closing or CharacterKind.Space or CharacterKind.Accent)
            return false;
        var before = i - 1;
        while (before > 0 && text[before].Kind == CharacterKind.Space)
            before--;
        return text[before].Kind != CharacterKind.Opening && !InsideDash(text, i);
    }

    private static bool IsWord(SetCharacter c) =>
        c.Kind is CharacterKind.Latin || (c.Character is > ' ' and < 0x7F && c.Kind is CharacterKind.Closing or CharacterKind.Opening);

    /// <summary>The dash of 2021—2023.</summary>
    private static bool IsRange(IReadOnlyList<SetCharacter> text, int i) =>
        i > 0 && i + 1 < text.Count && text[i].Character <= 0xFFFF && Ranges.Contains((char)text[i].Character)
        && CharacterClass.IsDigit(text[i - 1].Character) && CharacterClass.IsDigit(text[i + 1].Character);

    /// <summary>What does not fit a whole line (an address of a web page) breaks anywhere the marks allow.</summary>
    private static void FreeOverlongUnits(IReadOnlyList<SetCharacter> text, bool[] legal, double lineWidth)
    {
        for (var start = 0; start < text.Count;)
        {
            var width = text[start].Width;
            var end = start + 1;
            while (end < text.Count && !legal[end])
                width += text[end++].Width;
            for (var i = start + 1; width > lineWidth && i < end; i++)
                legal[i] = IsWord(text[i - 1]) && IsWord(text[i]) ? text[i].Kind == CharacterKind.Latin : MarksAllow(text, i);
            start = end;
        }
    }
}
