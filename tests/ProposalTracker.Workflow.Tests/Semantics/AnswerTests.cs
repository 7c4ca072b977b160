using ProposalTracker.Workflow.Tests.Flows;

namespace ProposalTracker.Workflow.Tests.Semantics;

/// <summary>Double clicks and redeliveries: an answer with the reason, and nothing changed.</summary>
public class AnswerTests
{
    private readonly WorkflowDefinition _definition = Flow.New().Task("a", "b").Path("start > a > b").Build();

    [Fact]
    public void Task_CompletedTwice_IsAlreadyDoneAndChangesNothing()
    {
        var state = Advance(Started(), new Stimulus.TaskCompleted("w1")).State;

        var again = Advance(state, new Stimulus.TaskCompleted("w1"), Walk.Now.AddHours(1));

        Assert.Equal((AnswerKind.AlreadyDone, Walk.Now), (again.Answer.Kind, again.Answer.AtUtc));
        Assert.Same(state, again.State);
        Assert.Empty(again.Effects);
    }

    [Fact]
    public void Task_CompletedTwiceAfterTheEnd_IsAlreadyDone()
    {
        var state = Advance(Advance(Started(), new Stimulus.TaskCompleted("w1")).State, new Stimulus.TaskCompleted("w2")).State;

        var again = Advance(state, new Stimulus.TaskCompleted("w2"));

        Assert.Equal(AnswerKind.AlreadyDone, again.Answer.Kind);
    }

    [Fact]
    public void Task_ThatNeverWas_IsNotWaiting()
    {
        var advance = Advance(Started(), new Stimulus.TaskCompleted("w9"));

        Assert.Equal((AnswerKind.NotWaiting, "没有编号为“w9”的等待事项。"), (advance.Answer.Kind, advance.Answer.Reason));
    }

    [Theory]
    [InlineData("")]
    [InlineData("w")]
    [InlineData("w-1")]
    [InlineData("17")]
    public void Task_WithAnIdOfAnotherForm_IsNotWaiting(string waitId)
    {
        var advance = Advance(Started(), new Stimulus.TaskCompleted(waitId));

        Assert.Equal(AnswerKind.NotWaiting, advance.Answer.Kind);
    }

    [Fact]
    public void Task_AnsweredAsATimer_IsRefused()
    {
        var advance = Advance(Started(), new Stimulus.TimerDue("w1"));

        Assert.Equal(AnswerKind.Refused, advance.Answer.Kind);
    }

    [Fact]
    public void Task_WithAHugeResult_IsRefused()
    {
        var advance = Advance(Started(), new Stimulus.TaskCompleted("w1", new string('x', 300_000)));

        Assert.Equal(AnswerKind.Refused, advance.Answer.Kind);
    }

    [Fact]
    public void Start_OfARunningInstance_IsAlreadyDone()
    {
        var advance = Advance(Started(), new Stimulus.Start());

        Assert.Equal(AnswerKind.AlreadyDone, advance.Answer.Kind);
    }

    [Fact]
    public void Withdrawn_CompletedLater_IsNotWaitingWithTheTime()
    {
        var state = Advance(Started(), new Stimulus.Cancel("撤回", "w1")).State;

        var late = Advance(state, new Stimulus.TaskCompleted("w1"));

        Assert.Equal(AnswerKind.NotWaiting, late.Answer.Kind);
    }

    [Fact]
    public void State_OfAnotherDefinition_Throws()
    {
        var other = Flow.New().Task("a").Path("start > a").Build();

        Assert.Throws<ArgumentException>(() => Interpreter.Advance(other, Started(), new Stimulus.TaskCompleted("w1"), Walk.Now));
    }

    [Fact]
    public void Journal_OfAnInstance_NumbersItsRowsWithoutGap()
    {
        var first = Interpreter.Advance(_definition, null, new Stimulus.Start(), Walk.Now);
        var second = Advance(first.State, new Stimulus.TaskCompleted("w1"));

        Assert.Equal(Enumerable.Range(1, first.Journal.Count + second.Journal.Count), first.Journal.Concat(second.Journal).Select(row => row.Seq));
    }

    private WorkflowState Started() => Interpreter.Advance(_definition, null, new Stimulus.Start(), Walk.Now).State;

    private Advance Advance(WorkflowState state, Stimulus stimulus, DateTime? at = null) =>
        Interpreter.Advance(_definition, state, stimulus, at ?? Walk.Now);
}
