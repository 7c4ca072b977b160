using ProposalTracker.Letters.Fonts;

namespace ProposalTracker.Letters.Typesetting;

/// <summary>Gives each character of a field its face and glyph, and notes what a face lacks.</summary>
internal sealed class Shaper(FontLibrary fonts, NoteBook notes)
{
    private readonly List<Substitute> substitutes = [];

    /// <summary>Cleaned and shaped; faults are noted under the JSON name of the field.</summary>
    internal List<SetCharacter> Shape(string text, string field, FaceRole role, int start = 0) =>
        Shape(TextCleaner.Clean(text, field, notes, start), field, _ => role);

    internal List<SetCharacter> Shape(List<int> clean, string field, Func<int, FaceRole> roleAt)
    {
        var shaped = new List<SetCharacter>(clean.Count);
        for (var i = 0; i < clean.Count; i++)
            Append(shaped, clean[i], field, roleAt(i), Rgb.Black, glued: false);
        return shaped;
    }

    /// <summary>Text of ours, which no field is to blame for.</summary>
    internal List<SetCharacter> Own(string text, FaceRole role) => Own(text, role, Rgb.Black);

    internal List<SetCharacter> Own(string text, FaceRole role, Rgb color)
    {
        var shaped = new List<SetCharacter>(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Append(shaped, rune.Value, "", role, color, glued: false);
        return shaped;
    }

    /// <summary>What a draft shows where a field is empty.</summary>
    internal List<SetCharacter> Missing(string name, FaceRole role) => Own($"【未填：{name}】", role, Rgb.OfficialRed);

    /// <summary>One note per face that stood in, with all its characters: known only at the end.</summary>
    internal void NoteSubstitutes()
    {
        foreach (var substitute in substitutes)
        {
            var name = substitute.Face.Name;
            var kind = name.Contains("Sans", StringComparison.Ordinal) || name.Contains("Hei", StringComparison.Ordinal) ? "黑体" : "宋体";
            notes.Add(NoteLevel.Info, "substituted-face",
                $"“{string.Join('、', substitute.Characters)}”用{kind}代替（{substitute.Role.ChineseName()}缺字，代替字体 {name}）");
        }
    }

    private void Append(List<SetCharacter> shaped, int c, string field, FaceRole role, Rgb color, bool glued)
    {
        var finder = fonts.Finder(role);
        var isSurrogate = c is >= 0xD800 and <= 0xDFFF;
        var kind = isSurrogate ? CharacterKind.Unknown : CharacterClass.KindOf(c);
        var (face, glyph, place) = isSurrogate ? (finder.First, (ushort)0, 0) : finder.Find(kind == CharacterKind.Space ? ' ' : c);
        if (glyph == 0 && kind != CharacterKind.Space)
        {
            NoteMissing(c, field, isSurrogate);
            kind = CharacterKind.Unknown;
        }

        if (place > 0 && CharacterClass.IsHan(c))
            Remember(face, role, c);
        shaped.Add(new SetCharacter(c, face, glyph, role, color, kind, CharacterClass.WidthOf(c, kind), glued));
    }

    private void NoteMissing(int c, string field, bool isSurrogate)
    {
        if (!isSurrogate && !CharacterMappings.IsPrivateUse(c))
        {
            notes.Add(NoteLevel.Error, "missing-glyph",
                $"字符“{char.ConvertFromUtf32(c)}”（{TextCleaner.Describe(c)}）在所有字体中都没有：请改用其他写法，或安装软件包 fonts-noto-cjk", field);
        }
    }

    private void Remember(FontFace face, FaceRole role, int c)
    {
        var substitute = substitutes.Find(known => known.Face == face && known.Role == role);
        if (substitute is null)
            substitutes.Add(substitute = new Substitute(face, role));
        var text = char.ConvertFromUtf32(c);
        if (!substitute.Characters.Contains(text))
            substitute.Characters.Add(text);
    }

    /// <summary>A face that stands in for a role, and for which characters, in the order they are met.</summary>
    private sealed class Substitute(FontFace face, FaceRole role)
    {
        internal FontFace Face { get; } = face;

        internal FaceRole Role { get; } = role;

        internal List<string> Characters { get; } = [];
    }
}
