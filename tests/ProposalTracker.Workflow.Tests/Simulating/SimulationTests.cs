using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Simulating;

/// <summary>Entries of a drive that find nothing to do, and payloads of every form.</summary>
public class SimulationTests
{
    [Theory]
    [InlineData("!cancel=a", "“!cancel”撤销整个流程，后面不写活动。")]
    [InlineData("!retry", "命令“!retry”没有写明活动，应如 !retry=活动。")]
    [InlineData("!add=", "命令“!add”没有写明活动，应如 !add=活动=项目。")]
    [InlineData("!stop=a", "不认识的命令“!stop=a”，可用的有：!retry、!skip、!cancel、!add、!remove。")]
    [InlineData("nobody", "流程中没有活动“nobody”。")]
    [InlineData("b", "“b”还没有在等待。")]
    public void Entry_ThatFindsNothingToDo_IsRefusedWithTheReasonAndChangesNothing(string entry, string reason)
    {
        var walk = Walk.Of(Flow.New().Task("a", "b").Path("start > a > b"));
        var before = walk.State;

        walk.Do(entry);

        Assert.Equal(("refused", reason), (walk.Last.By, walk.Last.Reason));
        Assert.Same(before, walk.State);
    }

    [Fact]
    public void Entry_ForTheLoserOfARace_IsToldThatItWasWithdrawn()
    {
        var flow = Flow.New().Fork("fork", "A", "B").Task("a", "b", "next").Join("join", "WaitAny").Path("start > fork.A > a > join > next", "fork.B > b > join");

        var walk = Walk.Of(flow).Do("a", "b");

        Assert.Equal("“b”已撤回（“join”已由先到的分支通过），现在没有在等待。", walk.Last.Reason);
    }

    [Fact]
    public void Entry_ForAnActivityWithAnIncident_IsToldHowToGoOn()
    {
        var walk = Walk.Of(Flow.New().Add("delay", "Delay", ("timeSpan", Flow.Script("'soon'"))).Path("start > delay")).Do("delay");

        Assert.Equal("“delay”出了异常，没有在等待；可以用 !retry=delay 重试或 !skip=delay 跳过。", walk.Last.Reason);
    }

    [Fact]
    public void Item_ThatIsDone_IsNotAddedAgain()
    {
        var flow = Flow.New().ForEach("loop", "ParallelForEach", Flow.Script("['x', 'y']"), Flow.Body().Task("t")).Path("start > loop");

        var walk = Walk.Of(flow).Do("t", "!add=loop=x");

        Assert.Equal("“x”已经办完。", walk.Last.Reason);
    }

    [Theory]
    [InlineData("a=x=y", "\"x=y\"")]
    [InlineData("a=", "\"\"")]
    [InlineData("a", "null")]
    [InlineData("a=5", "\"5\"")]
    [InlineData("a=\"x\"", "\"x\"")]
    [InlineData("a={\"n\":1.5,\"m\":null}", "{\"n\":1.5,\"m\":null}")]
    [InlineData("a={\"n\":1,\"n\":2}", "{\"n\":2}")]
    [InlineData("a={\"n\"", "\"{\\\"n\\\"\"")]
    public void Payload_OfAnyForm_IsTheResultOfTheTask(string entry, string expected)
    {
        var flow = Flow.New().Task("a").Add("w", "WriteLine", ("text", Flow.Script("JSON.stringify(getVariable('v_a'))"))).Path("start > a > w");

        var walk = Walk.Of(flow).Do(entry);

        Assert.Equal(expected, walk.Written);
    }
}
