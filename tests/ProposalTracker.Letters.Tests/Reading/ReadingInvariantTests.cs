using System.Text;
using CsCheck;
using ProposalTracker.Letters.Reading;
using ProposalTracker.Letters.Tests.Seed;

namespace ProposalTracker.Letters.Tests.Reading;

/// <summary>CsCheck prints the seed of a failing sample.</summary>
public class ReadingInvariantTests
{
    private static readonly string[] Fragments =
    [
        "（A类）", "类 别：B", "C", "办理结果:(C)", "[办理结果标注(A1)]", "中山市民政局", "中 山 市 民 政 局", "中山市民政局文件",
        "中民函〔2023〕42号", "慈教建8号", "平交复函[2017] 19 号B类 同意公开", "花城街函〔2024〕**号", "关于市十六届人大三次会议", "第2023047号代表建议答复的函",
        "对市十届一次会议第12号建议的答　复", "陈旭成代表：", "纪占斌等3名代表", "张三、李四、", "王五代表:你好", "市教育局：", "你提出的建议收悉，现答复如下：",
        "一、关于“小区”", "建议办理情况", "（一）加强党建。2022年，全市", "1. 完善制度", "专此答复，感谢支持。", "此复", "附件：1. 征询意见表", "2. 清单", "附件1",
        "征询意见表", "（联系人及电话：程倩敏，88380883）", "联系人：张三 联系电话：0760-88380883", "承办人及联系电话：李四、王五 13800001111，88881111",
        "公开方式：主动公开", "是否同意公开:是", "（此件公开发布）", "以上意见可主动公开。", "抄送：市委组织部、市政府办公室（2份）。", "抄 送:市人大", "签发人：杨某",
        "2023年5月30日", "二〇一七年七月五日", "2019月6月11日", "2023821", "中山市民政局　2023年7月18日", "2023年2月30日",
        "打印 关闭", "来源：本网", "\u200b", "", "", "\t表\t格", "\ud842\udfb7𠮷", "abc def", "hello", "　　缩进的一行，没有说完", "说完了。", "“没有合上",
    ];

    // Joining over a page break makes values that stand in the text only with a gap.
    private static readonly string[] PageBreaks = ["— 2 —", "第 3 页 共 5 页", "2", "3", "\f"];

    private static readonly Gen<string> FragmentText = Recombined(Fragments);

    private static readonly Gen<string> PagedText = Recombined([.. Fragments, .. PageBreaks]);

    private static readonly Gen<string> AnyText =
        Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\u0000', '\u00ff'], Gen.Char['\u4e00', '\u9fff'], Gen.Char['\u2000', '\u33ff'], Gen.Char['\ud800', '\udfff'], Gen.Char['\ue000', '\uffff'], OneOf('\n', '。', '：', '、', '(', ')'))
            .Array[0, 400].Select(chars => new string(chars));

    private static Gen<string> Recombined(string[] fragments) =>
        Gen.Select(OneOf(fragments), OneOf("\n", "\n", "\n", "\n\n", "", " ", "\r\n", "　"), (text, end) => text + end)
            .List[0, 40].Select(string.Concat);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void EveryCharacter_OfRecombinedLetters_IsKept()
    {
        PagedText.Sample(text => Assert.Equal("", Conservation.Lost(text, LetterReader.Read(text))), iter: 500);
    }

    [Fact]
    public void EveryValue_OfRecombinedLetters_StandsInTheText()
    {
        FragmentText.Sample(text => Assert.Empty(Conservation.Invented(text, LetterReader.Read(text))), iter: 500);
    }

    [Fact]
    public void EveryCharacter_OfAnyText_IsKept()
    {
        AnyText.Sample(text => Assert.Equal("", Conservation.Lost(text, LetterReader.Read(text))), iter: 500);
    }

    [Fact]
    public void EveryCharacter_OfSeedWithLinesShuffledAndCut_IsKept()
    {
        var lines = SeedLetter.Text.Split('\n');
        var gen = Gen.Shuffle(lines).SelectMany(shuffled => Gen.Int[1, 60].Select(cut =>
            string.Join('\n', shuffled.SelectMany(line => line.Chunk(cut).Select(part => new string(part)).DefaultIfEmpty("")))));

        gen.Sample(text => Assert.Equal("", Conservation.Lost(text, LetterReader.Read(text))), iter: 500);
    }

    [Fact]
    public void EveryCharacter_OfAllPlanesInALetter_IsKept()
    {
        var anywhere = Gen.Int[0, 0x10FFFF].Where(point => point is < 0xD800 or > 0xDFFF).Array[0, 200].Select(points => string.Concat(points.Select(char.ConvertFromUtf32)));

        Gen.Select(FragmentText, anywhere, FragmentText).Sample((before, text, after) =>
        {
            var whole = before + text + after;
            Assert.Equal("", Conservation.Lost(whole, LetterReader.Read(whole)));
        }, iter: 500);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void EveryCharacter_OfAMegabyteInOneParagraph_IsKept(int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder("关于第1号建议的答复\n张三代表：\n你的建议收悉。");
        for (var i = 0; i < 350_000; i++)
            text.Append(random.Next(40) == 0 ? "，。：（）“”\t 7a"[random.Next(11)] : (char)random.Next(0x4E00, 0x9FA6));

        var read = LetterReader.Read(text.ToString());

        Assert.Equal("", Conservation.Lost(text.ToString(), read));
    }

    [Theory]
    [InlineData("（")]
    [InlineData("一、关于“")]
    [InlineData("中民函〔2023〕42号\n")]
    [InlineData("张三、")]
    [InlineData("陈旭成代表：\n关于建议的函\n")]
    [InlineData("2 \n\n")]
    [InlineData("附件1\n")]
    [InlineData("抄送：市委、\n")]
    public void OneMegabyte_OfOnePattern_DoesNotHang(string pattern)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, 500_000 / pattern.Length));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        LetterReader.Read("关于第1号建议的答复\n张三代表：\n你的建议收悉。\n" + text);

        Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{clock.Elapsed}");
    }
}
