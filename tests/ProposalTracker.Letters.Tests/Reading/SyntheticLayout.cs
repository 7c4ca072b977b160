using CsCheck;

namespace ProposalTracker.Letters.Tests.Reading;

/// <summary>Ways in which the text of one letter reaches a file: by copying from a page, from Word, from a PDF.</summary>
internal static class SyntheticLayout
{
    public static Gen<(string Name, Func<SyntheticLetter, string> Print)> Any { get; } = Gen.Int[0, All.Length - 1].Select(i => All[i]);

    private static (string, Func<SyntheticLetter, string>)[] All =>
    [
        ("blank lines", letter => Print(letter, "\n\n", paragraph => paragraph)),
        ("no blank lines", letter => Print(letter, "\n", paragraph => paragraph)),
        ("windows line ends", letter => Print(letter, "\r\n", paragraph => "　　" + paragraph)),
        ("cut and indented", letter => Print(letter, "\n", paragraph => Wrap("　　" + paragraph, 28))),
        ("cut, blank lines", letter => Print(letter, "\n\n", paragraph => Wrap(paragraph, 40))),
        ("cut and paged", letter => Paged(Print(letter, "\n", paragraph => Wrap("　　" + paragraph, 28)))),
        ("website", letter => "首页 > 政务公开 > 建议提案\n来源：本网　发布时间：2023-08-01　字号：大 中 小\n\n" + Print(letter, "\n\n", paragraph => paragraph) + "\n\n打印 关闭\n版权所有：乐安市民政局 ICP备00000001号"),
        ("two letters", letter => Print(letter, "\n\n", paragraph => paragraph) + "\n\n" + SecondLetter),
        ("with a form", letter => Print(letter, "\n\n", paragraph => paragraph) + "\n\n建议办理情况征询意见表\n\n代表姓名\n\n满意 基本满意 不满意"),
    ];

    private const string SecondLetter =
        "（B类）\n\n西山市教育局\n\n西教函〔2022〕9号\n\n关于市五届人大二次会议第7号建议答复的函\n\n沈某代表：\n\n你提出的建议收悉，现答复如下：\n\n已经办理。\n\n西山市教育局\n\n2022年6月1日\n\n抄送：市政府办公室。";

    private static string Print(SyntheticLetter letter, string end, Func<string, string> paragraph)
    {
        string[] parts =
        [
            letter.Mark.Text, letter.Issuer.Text, letter.Number.Text, letter.Title.Text, letter.Salutation.Text,
            .. letter.Body.Select(paragraph),
            letter.Signer.Text, letter.Date.Text, letter.Contact.Text, letter.Disclosure.Text, letter.CopyTo.Text,
        ];
        return string.Join(end, parts.Where(part => part.Length > 0).Select(part => part.Replace("\n", end.Length > 2 ? "\n" : end)));
    }

    /// <summary>Cuts as a word processor does: a mark that must not begin a line stays on the line before.</summary>
    private static string Wrap(string paragraph, int width)
    {
        var lines = new List<string>();
        while (paragraph.Length > width)
        {
            var cut = width;
            while (cut > 1 && "，。、；：）》”".Contains(paragraph[cut]))
                cut--;
            lines.Add(paragraph[..cut]);
            paragraph = paragraph[cut..];
        }

        lines.Add(paragraph);
        return string.Join('\n', lines);
    }

    private static string Paged(string text)
    {
        var lines = text.Split('\n');
        return string.Join('\n', lines.Select((line, i) => i % 22 == 21 ? $"{line}\n— {(i / 22) + 1} —\f" : line));
    }
}
