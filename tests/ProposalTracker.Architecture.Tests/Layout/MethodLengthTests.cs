using System.Reflection;
using ProposalTracker.Architecture.Tests.Arrows;
using ProposalTracker.Architecture.Tests.Planted;
using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Layout;

public sealed class MethodLengthTests
{
    public static TheoryData<string> Rooms => [.. Arrow.All.Select(a => a.Room)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Methods_OfARoom_StayWithinFortyLines(string room)
    {
        var assembly = Assembly.Load($"ProposalTracker.{room}");

        var tooLong = MethodLengths.Above(40, assembly.Location, _ => true);

        Findings.MustBeNone(tooLong);
    }

    [Fact]
    public void Method_OfAPlantedLength_IsCaughtBeyondTheLimit()
    {
        var assembly = typeof(LongMethods).Assembly;

        var tooLong = MethodLengths.Above(5, assembly.Location, name => name.StartsWith(nameof(LongMethods), StringComparison.Ordinal));

        var caught = tooLong.Select(finding => finding.Split(':')[0]).Order(StringComparer.Ordinal);
        Assert.Equal(["LongMethods+<LongAsync>d__2.MoveNext", "LongMethods.Long"], caught);
    }
}
