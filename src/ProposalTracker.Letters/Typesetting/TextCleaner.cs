using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// Makes the text of a field fit to print: invisible characters go, false ones become the real ones, runs of spaces
/// become one. Everything that changes is noted; a lone surrogate or an unmapped private use character refuses the letter.
/// </summary>
internal static class TextCleaner
{
    /// <returns>Code points; a lone surrogate stays as its own value, to be drawn as a box in a draft.</returns>
    internal static List<int> Clean(string text, string field, NoteBook notes, int start = 0)
    {
        var clean = new List<int>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            int offset = start + i, c = text[i];
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                c = char.ConvertToUtf32(text[i], text[++i]);
            if (c is (>= 0x4E00 and <= 0x9FFF) or (> 0x20 and < 0x7F))
                clean.Add(c); // nearly everything in a letter
            else if (Visible(c, field, offset, notes) is { } real)
                Add(clean, real);
        }

        while (clean.Count > 0 && IsSpace(clean[^1]))
            clean.RemoveAt(clean.Count - 1);
        return clean;
    }

    /// <summary>Nothing that could be seen: empty, spaces, or invisible characters only.</summary>
    internal static bool IsBlank([NotNullWhen(false)] string? text) =>
        text is null || (!text.Any(c => c is (>= '\u4E00' and <= '\u9FFF') or (> ' ' and < '\x7F')) && Clean(text, "", new NoteBook()).Count == 0);

    /// <summary>A string of the same characters, for rules that read the text.</summary>
    internal static string ToText(IEnumerable<int> characters) =>
        string.Concat(characters.Select(c => c is >= 0xD800 and <= 0xDFFF ? "\uFFFD" : char.ConvertFromUtf32(c)));

    internal static string Describe(int c) => $"U+{c:X4}";

    private static void Add(List<int> clean, int c)
    {
        // Leading space is an indent typed by hand; the typesetter makes its own.
        if (IsSpace(c) && (clean.Count == 0 || (c != '\t' && IsSpace(clean[^1]))))
            return;
        clean.Add(c);
    }

    private static int? Visible(int c, string field, int offset, NoteBook notes)
    {
        var category = CharUnicodeInfo.GetUnicodeCategory(c);
        if (c is '\t' or 0x3000)
            return c;
        if (c is '\n' or '\r' or 0x85 or 0x2028 or 0x2029 || category == UnicodeCategory.SpaceSeparator)
            return ' ';
        if (IsInvisible(c, category))
        {
            notes.Add(NoteLevel.Info, "removed-invisible", $"已删除不可见字符 {Describe(c)}", field, offset, Repair(c, field, offset, ""));
            return null;
        }

        // U+FFFD is what a lone surrogate or a wrongly read file has become on its way here: text is lost.
        if (category == UnicodeCategory.Surrogate || c == 0xFFFD)
            notes.Add(NoteLevel.Error, "lone-surrogate", $"文字中有残缺字符 {Describe(c)}：请重新输入该字", field, offset);
        var real = CharacterMappings.Real(c);
        if (real != c)
            notes.Add(NoteLevel.Info, "mapped-character", $"字符 {Describe(c)} 已改为“{char.ConvertFromUtf32(real)}”（{Describe(real)}）", field, offset, Repair(c, field, offset, char.ConvertFromUtf32(real)));
        else if (CharacterMappings.IsPrivateUse(c))
            notes.Add(NoteLevel.Error, "private-use", $"字符 {Describe(c)} 是自造字，其他机器无法显示：请改用规范汉字", field, offset);
        return real;
    }

    private static LetterRepair Repair(int c, string field, int offset, string replacement) =>
        new(field, offset, c > 0xFFFF ? 2 : 1, replacement);

    /// <summary>Controls, zero-width and bidi characters, byte order mark, variation selectors, tags, noncharacters.</summary>
    private static bool IsInvisible(int c, UnicodeCategory category) =>
        category is UnicodeCategory.Control or UnicodeCategory.Format
        || c is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF) or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x034F
        || (c & 0xFFFE) == 0xFFFE || c is >= 0xFDD0 and <= 0xFDEF;

    private static bool IsSpace(int c) => c is ' ' or '\t' or 0x3000;
}
