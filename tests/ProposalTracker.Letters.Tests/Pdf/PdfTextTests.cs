using System.Text;
using ProposalTracker.TestSupport;
using UglyToad.PdfPig;

namespace ProposalTracker.Letters.Tests.Pdf;

public sealed class PdfTextTests
{
    [Fact]
    public void Text_CopiedFromThePdf_EqualsTheTextOfTheLetter()
    {
        var letter = SeedLetter.Document;

        var copied = Copied(TestFonts.Printer.Print(letter).Pdf);

        Assert.Equal(Sorted(Expected(letter)), Sorted(copied));
    }

    [Fact]
    public void Body_CopiedFromThePdf_StandsInReadingOrder()
    {
        var letter = SeedLetter.Document;

        var copied = Copied(TestFonts.Printer.Print(letter).Pdf);

        var firstPage = copied[..copied.IndexOf("—2—", StringComparison.Ordinal)];
        Assert.Contains(WithoutSpace(letter.Body ?? "")[..200], firstPage, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_CopiedFromThePdf_HoldsNoRadicals()
    {
        var copied = Copied(TestFonts.Printer.Print(SeedLetter.Document).Pdf);

        Assert.DoesNotContain(copied, c => c is (>= '\u2E80' and <= '\u2FDF') or (>= '\uF900' and <= '\uFAFF'));
    }

    [Fact]
    public void Text_WithACharacterOfExtensionB_IsCopiedAsIt()
    {
        var letter = SeedLetter.Document with { Body = "姓名中的\U00020087字。" };

        var copied = Copied(TestFonts.Printer.Print(letter).Pdf);

        Assert.Contains("姓名中的\U00020087字。", copied, StringComparison.Ordinal);
    }

    private static string Expected(LetterDocument letter)
    {
        var text = new StringBuilder($"（{letter.Mark}）{letter.Issuer}{letter.Number}{letter.Title}{letter.Salutation?[0]}：{letter.Body}");
        text.Append(letter.Signers?[0]).Append("2023年5月30日（联系人及电话：程倩敏，88380883）公开方式：主动公开抄送：").Append(string.Join('、', letter.CopyTo ?? [])).Append('。');
        for (var page = 2; page <= 6; page++)
            text.Append($"—{page}—");
        return WithoutSpace(text.ToString());
    }

    private static string Copied(byte[]? file)
    {
        using var pdf = PdfDocument.Open(file ?? []);
        return WithoutSpace(string.Concat(pdf.GetPages().SelectMany(page => page.Letters).Select(letter => letter.Value)));
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Sorted(string text) => string.Concat(text.Order());
}
