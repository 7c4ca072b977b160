using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Semantics;

public class TimerTests
{
    [Theory]
    [InlineData("30.00:00:00", 30)]
    [InlineData("P365D", 365)]
    public void Delay_OfAnyLength_IsSetWithItsDueTime(string span, int days)
    {
        var definition = Flow.New().Delay("wait", span).Path("start > wait").Build();

        var advance = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now);

        Assert.Equal(Walk.Now.AddDays(days), Assert.Single(advance.Effects.OfType<Effect.TimerSet>()).DueUtc);
    }

    [Fact]
    public void Timer_BeforeItsTime_IsRefused()
    {
        var definition = Flow.New().Delay("wait", "30.00:00:00").Path("start > wait").Build();
        var state = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;

        var early = Interpreter.Advance(definition, state, new Stimulus.TimerDue("w1"), Walk.Now.AddDays(29));
        var late = Interpreter.Advance(definition, state, new Stimulus.TimerDue("w1"), Walk.Now.AddDays(300));

        Assert.Equal((AnswerKind.Refused, AnswerKind.Accepted), (early.Answer.Kind, late.Answer.Kind));
    }

    [Fact]
    public void Timer_FiredTwice_IsAnsweredAlreadyDone()
    {
        var definition = Flow.New().Delay("wait", "00:00:01").Task("a").Path("start > wait > a").Build();
        var state = Interpreter.Advance(definition, null, new Stimulus.Start(), Walk.Now).State;
        var due = Walk.Now.AddDays(1);
        var fired = Interpreter.Advance(definition, state, new Stimulus.TimerDue("w1"), due).State;

        var again = Interpreter.Advance(definition, fired, new Stimulus.TimerDue("w1"), due.AddDays(1));

        Assert.Equal((AnswerKind.AlreadyDone, due), (again.Answer.Kind, again.Answer.AtUtc));
    }

    [Fact]
    public void StartAt_InThePast_DoesNotWait()
    {
        var flow = Flow.New().Add("at", "StartAt", ("dateTime", Flow.Literal("2020-01-01T00:00:00Z"))).Write("after").Path("start > at > after");

        Assert.Equal("Finished", Walk.Of(flow).Place);
    }

    [Fact]
    public void StartAt_InTheFuture_MovesTheClockOfTheSimulationThere()
    {
        var flow = Flow.New().Add("at", "StartAt", ("dateTime", Flow.Literal("2026-05-01T08:00:00+08:00"))).Path("start > at");

        var walk = Walk.Of(flow).Do("at");

        Assert.Equal(new DateTime(2026, 5, 1, 0, 0, 0, DateTimeKind.Utc), walk.Simulation.NowUtc);
    }
}
