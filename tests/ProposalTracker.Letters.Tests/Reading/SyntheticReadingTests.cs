using CsCheck;
using ProposalTracker.Letters.Reading;

namespace ProposalTracker.Letters.Tests.Reading;

/// <summary>Every variant of every element in every layout reads to the same letter. CsCheck prints the seed.</summary>
public class SyntheticReadingTests
{
    [Fact]
    public void Head_InAnyVariantAndLayout_IsRead()
    {
        Check((letter, read) =>
        {
            Assert.Equal(letter.Mark.Value, read.Mark);
            Assert.Equal(letter.Issuer.Value, read.Issuer);
            Assert.Equal(letter.Number.Value, read.Number);
            Assert.Equal(letter.Title.Value, read.Title);
            Assert.Equal(letter.Salutation.Value, Join(read.Salutation));
        });
    }

    [Fact]
    public void Body_InAnyVariantAndLayout_IsJoined()
    {
        Check((letter, read) => Assert.Equal(letter.ExpectedBody, read.Body));
    }

    [Fact]
    public void Tail_InAnyVariantAndLayout_IsRead()
    {
        Check((letter, read) =>
        {
            Assert.Equal(letter.Signer.Value, Join(read.Signers));
            Assert.Equal(letter.Date.Value, read.Date?.ToString("yyyy-MM-dd"));
            Assert.Equal(letter.Contact.Value, read.Contact is { } contact ? $"{contact.Name}|{contact.Phone}" : null);
            Assert.Equal(letter.Disclosure.Value, read.Disclosure);
            Assert.Equal(letter.CopyTo.Value, Join(read.CopyTo));
        });
    }

    [Fact]
    public void EveryCharacter_InAnyVariantAndLayout_IsKept()
    {
        Gen.Select(SyntheticVariants.Letters, SyntheticLayout.Any).Sample((letter, layout) =>
        {
            var text = layout.Print(letter);
            Assert.Equal("", Conservation.Lost(text, LetterReader.Read(text)));
        }, iter: 600);
    }

    private static void Check(Action<SyntheticLetter, LetterDocument> assert) =>
        Gen.Select(SyntheticVariants.Letters, SyntheticLayout.Any).Sample(
            (letter, layout) => assert(letter, LetterReader.Read(layout.Print(letter)).Letter),
            iter: 600,
            print: sample => $"{sample.Item2.Name}\n{sample.Item2.Print(sample.Item1)}");

    private static string? Join(IReadOnlyList<string>? texts) => texts is null ? null : string.Join('|', texts);
}
