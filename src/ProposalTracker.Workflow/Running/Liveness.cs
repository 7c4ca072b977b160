namespace ProposalTracker.Workflow.Running;

/// <summary>After every step an instance is finished or has an open task, event, timer or incident; else it gets the incident "stuck".</summary>
internal static class Liveness
{
    public static void Ensure(Run run)
    {
        if (run.IsFinished || run.Waits.Count > 0 || run.Incidents.Count > 0)
            return;
        if (run.Scopes.Find(scope => scope.HasPending) is { } waiting)
        {
            // The pending join keeps its token; the incident takes it over.
            var join = waiting.Pending[0];
            waiting.Pending.RemoveAt(0);
            Report(run, waiting, join);
            return;
        }

        if (run.Scopes.Count == 0)
        {
            run.Outermost.Live++;
            Report(run, run.Outermost, run.Definition.Root);
            return;
        }

        var empty = run.Scopes[^1];
        run.CloseScope(empty, "流程停住");
        Report(run, empty.Parent ?? run.Outermost, empty.Activity);
    }

    private static void Report(Run run, Scope scope, Activity place) =>
        run.Fail(scope, place, "stuck", $"流程停在“{place.DisplayText}”，没有任何待办、事件、定时或异常可以推动它。");
}
