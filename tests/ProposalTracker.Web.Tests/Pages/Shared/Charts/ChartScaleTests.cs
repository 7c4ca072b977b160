using CsCheck;
using ProposalTracker.Web.Pages.Shared.Charts;

namespace ProposalTracker.Web.Tests.Pages.Shared.Charts;

public sealed class ChartScaleTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(3, 3)]
    [InlineData(42, 50)]
    [InlineData(102, 125)]
    [InlineData(2000, 2000)]
    public void Scale_ForALargestValue_EndsAtARoundOne(double largest, double end)
    {
        var scale = new ChartScale(largest, 100);

        Assert.Equal(end, scale.Max);
    }

    [Fact]
    public void Scale_ForAnyValue_HoldsItWithFewWholeTicks() =>
        Gen.Double[0, 1e7].Sample(
            largest =>
            {
                var scale = new ChartScale(largest, 100);
                return scale.Max >= largest && scale.Ticks.Count is >= 2 and <= 7 && scale.Ticks.All(tick => tick == Math.Floor(tick));
            },
            iter: 2000);

    [Fact]
    public void At_TheEnd_IsTheWholeLength()
    {
        var scale = new ChartScale(42, 300);

        Assert.Equal(300, scale.At(scale.Max));
    }
}
