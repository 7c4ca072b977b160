using CsCheck;
using ProposalTracker.Letters.Typesetting;

namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class LineBreakerPropertyTests
{
    private const string NeverFirst = "，。、；：？！”’）》〉〕】」』～·％";
    private const string NeverLast = "“‘（《〈〔【「『";

    /// <summary>Words as letters hold them: never so many marks in a row that no legal break is left.</summary>
    private static readonly Gen<string> Word = Gen.OneOf(
        Gen.Char['\u4E00', '\u9FA5'].Select(c => c.ToString()),
        Gen.Char['\u4E00', '\u9FA5'].Array[1, 6].Select(han => string.Concat(han)),
        Any("，", "。", "、", "；", "：", "？", "！", "——", "……", " ", "·").Select(mark => "国" + mark),
        Any("《民法典》", "“双百”", "（站）", "〔2023〕42号", "2021—2023年", "64.57%", "3.5万", "118", "APP", "Wi-Fi", "www.example.cn"));

    private static Gen<string> Any(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static readonly Gen<string> Paragraph = Word.Array[1, 120].Select(string.Concat);

    [Fact]
    public void Break_OfAnyText_PutsNoForbiddenMarkFirstOrLast() => Paragraph.Sample(text =>
    {
        foreach (var line in Lines(text).Select(Visible).Where(line => line.Length > 0))
        {
            if (NeverFirst.Contains(line[0]) || NeverLast.Contains(line[^1]))
                throw new InvalidOperationException($"illegal line: {line}");
        }
    });

    [Fact]
    public void Break_OfAnyText_SetsEachCharacterExactlyOnce() => Paragraph.Sample(text =>
    {
        var set = string.Concat(Lines(text).SelectMany(line => line.Characters).Select(c => char.ConvertFromUtf32(c.Character)));

        return set == Cleaned(text);
    });

    [Fact]
    public void Break_OfAnyText_KeepsEachLineInside28Cells() => Paragraph.Sample(text =>
        Lines(text).TrueForAll(line => line.End <= Grid.Cells + 1e-6));

    [Fact]
    public void Break_OfAnyText_SplitsNoNumberAndNoDash() => Paragraph.Sample(text =>
    {
        var lines = Lines(text).Select(Visible).ToList();
        for (var i = 1; i < lines.Count; i++)
        {
            char last = lines[i - 1][^1], first = lines[i][0];
            var isSplit = (char.IsAsciiDigit(last) && (char.IsAsciiDigit(first) || first is '年' or '%' or '号'))
                || (last == '〕' && char.IsAsciiDigit(first)) || IsSplitDash(lines[i - 1], lines[i]);
            if (isSplit)
                throw new InvalidOperationException($"split: {lines[i - 1]} | {lines[i]}");
        }
    });

    [Fact]
    public void Break_OfAnyText_SqueezesNoMarkByMoreThanHalf() => Paragraph.Sample(text =>
        Lines(text).TrueForAll(line => Visible(line).Length == 0 || Enumerable.Range(0, Visible(line).Length)
            .All(i => line.Widths[i] >= line.Characters[i].Width / 2 - 1e-6)));

    /// <summary>An odd number of equal dashes at the end, the next line going on with one.</summary>
    private static bool IsSplitDash(string before, string after) =>
        before[^1] is '—' or '…' && after[0] == before[^1] && before.Reverse().TakeWhile(c => c == before[^1]).Count() % 2 == 1;

    private static List<SetLine> Lines(string text) => LineBreaker.Break(Shape(text), Grid.Cells, 2);

    private static List<SetCharacter> Shape(string text) =>
        new Shaper(TestFonts.Box, new NoteBook()).Shape(text, "body", FaceRole.Body);

    private static string Cleaned(string text) => TextCleaner.ToText(TextCleaner.Clean(text, "body", new NoteBook()));

    private static string Visible(SetLine line) => string.Concat(line.Characters.Select(c => char.ConvertFromUtf32(c.Character))).TrimEnd(' ');
}
