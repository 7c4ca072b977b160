using System.Globalization;

namespace ProposalTracker.Letters.Typesetting;

/// <summary>How a character behaves in a line.</summary>
internal enum CharacterKind : byte
{
    /// <summary>A full cell: Han characters and everything not named below.</summary>
    Full,

    /// <summary>An opening mark: never at the end of a line.</summary>
    Opening,

    /// <summary>A closing or pausing mark: never at the start of a line.</summary>
    Closing,

    /// <summary>A digit or Latin letter: part of a unit that is not broken.</summary>
    Latin,

    Space,

    /// <summary>— or …: two in a row are one mark.</summary>
    Dash,

    /// <summary>An accent that sits on the character before it.</summary>
    Accent,

    /// <summary>No face has it; drawn as a box with its code point, in a draft only.</summary>
    Unknown,
}

/// <summary>Widths and kinds of characters; the rules are GB/T 15834-2011, clause 5. Widths are in cells and the same for every face.</summary>
internal static class CharacterClass
{
    private const string ClosingMarks = "，。、；：？！”’）》〉〕】」』］｝〗〙〛﹞｠·・‧•～％‰℃°々";
    private const string OpeningMarks = "“‘（《〈〔【「『［｛〖〘〚﹝｟￥＃№";
    private const string AsciiClosing = ",.;:?!)]}%";
    private const string AsciiOpening = "([{$";

    // Ink fills one half of these; the other half may be given up.
    private const string Squeezable = "，。、；：？！”’）》〉〕】」』］｝〗“‘（《〈〔【「『［｛〖";

    internal static CharacterKind KindOf(int c)
    {
        if (c < 0x80)
            return AsciiKind((char)c);
        if (IsHan(c))
            return CharacterKind.Full;
        if (c is '—' or '…' or '⋯' or '―')
            return CharacterKind.Dash;
        if (c == 0x3000 || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator)
            return CharacterKind.Space;
        if (c <= 0xFFFF && ClosingMarks.Contains((char)c))
            return CharacterKind.Closing;
        if (c <= 0xFFFF && OpeningMarks.Contains((char)c))
            return CharacterKind.Opening;
        if (IsLatinLetter(c) || c == '–')
            return CharacterKind.Latin;
        return CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
            ? CharacterKind.Accent
            : CharacterKind.Full;
    }

    /// <summary>
    /// Digits stand on half cells in every face, so line breaks and page counts do not change with the fonts that a
    /// machine has; letters get slots near their usual widths.
    /// </summary>
    internal static double WidthOf(int c, CharacterKind kind) => kind switch
    {
        CharacterKind.Accent => 0,
        CharacterKind.Space => c switch { '\t' => 2, 0x3000 => 1, _ => 0.5 },
        CharacterKind.Unknown => 2,
        _ when c < 0x80 || kind == CharacterKind.Latin => LatinWidth(c),
        _ => 1,
    };

    internal static double SqueezeOf(int c) => c <= 0xFFFF && Squeezable.Contains((char)c) ? 0.5 : 0;

    internal static bool IsHan(int c) => c is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x3FFFF) or '〇';

    internal static bool IsDigit(int c) => c is >= '0' and <= '9';

    private static CharacterKind AsciiKind(char c)
    {
        if (c is ' ' or '\t')
            return CharacterKind.Space;
        if (AsciiClosing.Contains(c))
            return CharacterKind.Closing;
        return AsciiOpening.Contains(c) ? CharacterKind.Opening : CharacterKind.Latin;
    }

    private static bool IsLatinLetter(int c) => c is (>= 0xC0 and <= 0x24F and not (0xD7 or 0xF7)) or (>= 0x1E00 and <= 0x1EFF);

    private static double LatinWidth(int c) => c switch
    {
        'M' or 'W' or 'm' or '@' or '%' => 0.75,
        'w' => 0.65,
        >= 'A' and <= 'Z' and not 'I' and not 'J' => 0.65,
        >= 0xC0 and <= 0xDE => 0.65,
        _ => 0.5,
    };
}
