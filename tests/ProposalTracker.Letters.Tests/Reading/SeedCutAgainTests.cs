using ProposalTracker.Letters.Json;
using ProposalTracker.Letters.Reading;
using ProposalTracker.Letters.Tests.Seed;

namespace ProposalTracker.Letters.Tests.Reading;

/// <summary>The seed cut at any width, indented or not, paged or not, reads to the same letter but for white space at cuts.</summary>
public class SeedCutAgainTests
{
    private static readonly LetterDocument Seed = LetterReader.Read(SeedLetter.Text).Letter;

    [Theory]
    [InlineData(20)]
    [InlineData(24)]
    [InlineData(28)]
    [InlineData(30)]
    [InlineData(35)]
    [InlineData(38)]
    [InlineData(42)]
    [InlineData(50)]
    [InlineData(60)]
    public void Seed_CutAtWidth_ReadsToTheSameLetter(int width)
    {
        var different =
            from indent in new[] { "", "　　", "    " }
            from end in new[] { "\n", "\n\n" }
            from pageNumber in new[] { "", "\n— {0} —", "\n\n- {0} -\n\n" }
            let text = Paged(string.Join(end, Parts(indent).Select(part => Cut(part, width))), pageNumber)
            where Plain(LetterReader.Read(text).Letter) != Plain(Seed)
            select $"indent '{indent}', line end '{end}', page number '{pageNumber}'";

        Assert.Empty(different);
    }

    private static IEnumerable<string> Parts(string indent) =>
    [
        $"({Seed.Mark})", Seed.Issuer ?? "", Seed.Number ?? "", Seed.Title ?? "", Seed.Salutation?[0] + "：",
        .. (Seed.Body ?? "").Split('\n').Select(paragraph => indent + paragraph),
        $"（联系人及电话：{Seed.Contact?.Name}，{Seed.Contact?.Phone}）", $"公开方式：{Seed.Disclosure}", $"抄送：{string.Join('、', Seed.CopyTo ?? [])}。",
    ];

    private static string Cut(string text, int width) =>
        string.Join('\n', text.Split('\n').SelectMany(line => line.Chunk(width)).Select(line => new string(line)));

    private static string Paged(string text, string pageNumber) =>
        pageNumber.Length == 0
            ? text
            : string.Join('\n', text.Split('\n').Select((line, i) => i % 22 == 21 ? line + string.Format(pageNumber, (i / 22) + 1) : line));

    private static string Plain(LetterDocument letter) => LetterJson.Write(letter).Replace(" ", "");
}
