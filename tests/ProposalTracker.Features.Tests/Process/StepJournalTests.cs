using System.Text.Json;
using CsCheck;
using ProposalTracker.Features.Process;
using ProposalTracker.Workflow;

namespace ProposalTracker.Features.Tests.Process;

public sealed class StepJournalTests
{
    private static readonly string?[] Outcomes = [null, "Done", "lead,coHandlers", "代表撤回“建议”", ""];

    private static readonly Gen<Transition> AnyTransition =
        from kind in Gen.Enum<TransitionKind>()
        from activity in Gen.String[Gen.Char["aZ-\"\\编，[]\n"], 1, 2]
        from wait in Gen.Bool
        from outcome in Gen.Int[0, Outcomes.Length - 1]
        select new Transition(0, activity, kind, wait ? "w12" : null, Outcomes[outcome]);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame() => AnyTransition.List[0, 12].Sample(
        transitions => Assert.Equal(transitions, StepJournal.Read(StepJournal.Write(transitions))), iter: 2000);

    [Fact]
    public void Write_AStep_LeavesOutWhatIsUsualAndJoinsWhatHappensAtOnce()
    {
        Transition[] step =
        [
            new(1, "giveOpinion", TransitionKind.Resumed, "w8"), new(2, "giveOpinion", TransitionKind.Completed, null, "Done"), new(3, "fork", TransitionKind.Started),
            new(4, "join", TransitionKind.Started), new(5, "join", TransitionKind.Completed, null, "Done"), new(6, "draft", TransitionKind.Started),
            new(7, "draft", TransitionKind.Suspended, "w9"), new(8, "review", TransitionKind.Resumed, "w10"), new(9, "review", TransitionKind.Completed, null, "退回"),
            new(10, "end", TransitionKind.Completed),
        ];

        var text = StepJournal.Write(step);

        Assert.Equal("""[["answer","giveOpinion","w8"],["start","fork"],["pass","join"],["reach","draft","w9"],["answer","review","w10","退回"],["done","end",null,null]]""", text);
    }

    [Theory]
    [InlineData("""[["resume"]]""")]
    [InlineData("""[["jump","draft"]]""")]
    [InlineData("""{"resume":"draft"}""")]
    [InlineData("null")]
    [InlineData("")]
    public void Read_WhatNobodyWrote_IsRefused(string text) => Assert.Throws<JsonException>(() => StepJournal.Read(text));
}
