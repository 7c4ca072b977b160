using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Domain.Tests.Numbering;

public sealed class SeriesKeyTests
{
    private static readonly ProposalOrigin Origin = new(Channel.Congress, 16, 3, ProposalStream.Plenary);

    public static TheoryData<ProposalOrigin> OtherOrigins =>
    [
        Origin with { Channel = Channel.Cppcc },
        Origin with { Term = 17 },
        Origin with { Session = 4 },
        Origin with { Stream = ProposalStream.Intersession },
    ];

    [Theory]
    [MemberData(nameof(OtherOrigins))]
    public void ProposalSeries_OfAnotherOrigin_IsAnotherSeries(ProposalOrigin other)
    {
        Assert.NotEqual(SeriesKey.ForProposals("市", Origin), SeriesKey.ForProposals("市", other));
    }

    [Fact]
    public void ProposalSeries_AsAKey_NamesKindAndScope()
    {
        Assert.Equal("Proposal/Congress/市/16/3/Plenary", SeriesKey.ForProposals("市", Origin).ToString());
    }

    [Fact]
    public void LetterSeries_WithASlashInAPart_DoesNotMeetAnother()
    {
        Assert.NotEqual(SeriesKey.ForLetters("a/b", "c", 2023), SeriesKey.ForLetters("a", "b/c", 2023));
    }
}
