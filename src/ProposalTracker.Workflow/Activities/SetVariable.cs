using ProposalTracker.Workflow.Running;

namespace ProposalTracker.Workflow.Activities;

internal sealed class SetVariable : ActivityKind
{
    public override IReadOnlyList<InputShape> Inputs { get; } = [new("value", InputType.Any)];

    public override void Execute(Step step)
    {
        if (step.Activity.VariableReference is not { } reference || !step.Run.SetVariableById(step.Scope, reference, step.Value("value")))
            throw new ActivityFailedException("unknown-variable", $"找不到要赋值的变量“{step.Activity.VariableReference}”。");
        step.Complete();
    }
}
