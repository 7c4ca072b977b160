using System.Text;
using ProposalTracker.Letters.Reading;
using ProposalTracker.Letters.Tests.Seed;

namespace ProposalTracker.Letters.Tests.Reading;

public class TextDecodingTests
{
    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("GB18030", false)]
    public void Decode_EachEncoding_GivesTheSameText(string name, bool mark)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes(SeedLetter.Text + "𠮷")];

        var decoded = TextDecoding.Decode(bytes);

        Assert.Equal((SeedLetter.Text + "𠮷", 0), (decoded.Text, decoded.Notes.Count));
    }

    [Fact]
    public void Decode_DamagedUtf8_KeepsTheRestAndSaysSo()
    {
        byte[] bytes = [.. SeedLetter.Bytes(), 0xE4, 0xBD];

        var decoded = TextDecoding.Decode(bytes);

        Assert.Equal((SeedLetter.Text + "\uFFFD", "undecodable-bytes"), (decoded.Text, decoded.Notes.Single().Code));
    }
}
