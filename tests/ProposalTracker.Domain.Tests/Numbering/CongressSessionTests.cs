using CsCheck;
using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Domain.Tests.Numbering;

public sealed class CongressSessionTests
{
    [Fact]
    public void CongressSession_OfTheSeedLetter_IsSaidAsTheLetterSaysIt()
    {
        var session = new CongressSession(Channel.Congress, "市", 16, 3);

        Assert.Equal("市十六届人大三次会议", session.Words());
    }

    [Theory]
    [InlineData("市十六届人大三次会议", Channel.Congress, "市", 16, 3)]
    [InlineData("中山市第十六届人民代表大会第三次会议", Channel.Congress, "中山市", 16, 3)]
    [InlineData("第十四届人大第一次会议", Channel.Congress, "", 14, 1)]
    [InlineData("市16届人大3次会议", Channel.Congress, "市", 16, 3)]
    [InlineData("市政协十一届一次会议", Channel.Cppcc, "市", 11, 1)]
    [InlineData("政协中山市第十三届委员会第四次会议", Channel.Cppcc, "中山市", 13, 4)]
    public void CongressSession_InAnyUsualForm_IsRead(string text, Channel channel, string level, int term, int session)
    {
        Assert.Equal(new CongressSession(channel, level, term, session), CongressSession.TryRead(text));
    }

    [Theory]
    [InlineData("市第十六第一次会议")]
    [InlineData("市十六届人大三次")]
    [InlineData("市十十届人大三次会议")]
    [InlineData("市零届人大三次会议")]
    [InlineData("")]
    public void CongressSession_InABrokenForm_IsNotRead(string text)
    {
        Assert.Null(CongressSession.TryRead(text));
    }

    [Fact]
    public void CongressSession_WrittenInEitherForm_IsReadBack()
    {
        Gen.Select(Gen.Enum<Channel>(), Gen.OneOf("市", "省", "区", "镇"), Gen.Int[1, 99], Gen.Int[1, 99]).Sample((channel, level, term, session) =>
        {
            var written = new CongressSession(channel, level, term, session);
            return CongressSession.TryRead(written.Words()) == written && CongressSession.TryRead(written.FullWords(level)) == written;
        });
    }
}
