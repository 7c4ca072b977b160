using System.Text;
using CsCheck;
using ProposalTracker.Letters.Typesetting;

namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class FuzzTests
{
    /// <summary>Any UTF-16 unit: all planes as surrogate pairs, lone halves, controls, private use.</summary>
    private static readonly Gen<string> Anything = Gen.OneOf(
        Gen.Char.Array[0, 60].Select(units => new string(units)),
        Gen.Int[0x20, 0x10FFFF].Where(c => c is < 0xD800 or > 0xDFFF).Array[0, 40].Select(points => string.Concat(points.Select(char.ConvertFromUtf32))),
        Gen.Char['\u4E00', '\u9FA5'].Array[0, 200].Select(units => new string(units)));

    [Fact]
    public void Draft_OfAnyText_LosesNothingVisible() => Anything.Sample(text =>
    {
        var letter = Printed.Letter("正" + text);

        var printed = Printed.Print(letter, new PrintOptions { Draft = true });

        var expected = (letter.Body ?? "").Split('\n').SelectMany(line => TextCleaner.Clean(line, "body", new NoteBook())).Where(c => c != ' ' && c != '\t' && c != 0x3000);
        var set = printed.Runs("body").Concat(printed.Runs("heading")).Select(entry => entry.Run.Text);
        var inBoxes = expected.Where(c => TestFonts.Box.Finder(FaceRole.Body).Find(c).Glyph == 0).Select(TextCleaner.Describe);
        var wanted = string.Concat(expected.Select(c => TestFonts.Box.Finder(FaceRole.Body).Find(c).Glyph == 0 ? TextCleaner.Describe(c) : char.ConvertFromUtf32(c)));
        return Sorted(string.Concat(set)) == Sorted(wanted) && (printed.HasNote("lone-surrogate") || printed.HasNote("private-use") || printed.HasNote("missing-glyph") || !inBoxes.Any());
    }, iter: 200);

    [Fact]
    public void Print_OfAnyText_InEveryField_NeverThrows() => Anything.Sample(text =>
    {
        var letter = new LetterDocument
        {
            Issuer = text,
            Mark = text,
            Number = text,
            Title = text,
            Salutation = [text, "某"],
            Body = text,
            Attachments = [new LetterAttachment(text, text)],
            Signers = [text, text],
            Date = new DateOnly(2024, 1, 1),
            Seal = (SealMode)(text.Length % 3),
            Contact = new LetterContact(text, text),
            Disclosure = text,
            CopyTo = [text, text],
        };

        return Printed.Print(letter, new PrintOptions { Draft = true }).Pdf is not null;
    }, iter: 100);

    [Fact]
    public void Draft_OfAMegabyteInOneParagraph_SetsEveryCharacter()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 350_000; i++)
            body.Append(i % 23 == 22 ? '，' : (char)(0x4E00 + (i * 7 % 20_000)));

        var printed = Printed.Print(Printed.Letter(body.ToString()), new PrintOptions { Draft = true });

        Assert.Equal(body.Length, printed.Runs("body").Sum(entry => entry.Run.Glyphs.Count));
    }

    private static string Sorted(string text) => string.Concat(text.Where(c => c != ' ').Order());
}
