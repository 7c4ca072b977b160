using System.Text.Json.Nodes;

namespace ProposalTracker.Workflow.Running;

/// <summary>Opening and closing composites, and withdrawing what they hold.</summary>
internal sealed partial class Run
{
    public Scope OpenScope(Scope parent, Activity composite)
    {
        var scope = NewScope(parent, composite, false, 0, null);
        foreach (var variable in composite.Variables)
            scope.Variables = scope.Variables.With(variable.Name, variable.InitialValue);
        return scope;
    }

    public Scope OpenItem(Scope loop, int index, JsonNode? item)
    {
        loop.Live++;
        return NewScope(loop, loop.Activity, true, index, item);
    }

    private Scope NewScope(Scope parent, Activity composite, bool isItem, int index, JsonNode? item)
    {
        var scope = new Scope(Next.Scope, composite, parent) { IsItem = isItem, Index = index, Item = item };
        Next = Next with { Scope = Next.Scope + 1 };
        Scopes.Add(scope);
        return scope;
    }

    /// <summary>The composite is done; whatever still runs inside is withdrawn.</summary>
    public void CompleteScope(Scope scope)
    {
        CloseScope(scope, "所在的环节已经结束");
        var parent = scope.Parent ?? throw new InvalidOperationException("The outermost scope is finished, not completed.");
        Complete(parent, scope.Activity, DonePort);
    }

    /// <summary>The item of a loop is done or withdrawn; the loop goes on.</summary>
    public void CloseItem(Scope item)
    {
        CloseScope(item, "所在的项目已经结束");
        TakeToken(item.Parent ?? throw new InvalidOperationException("The scope of an item must have a parent."));
    }

    public void CloseScope(Scope scope, string reason)
    {
        scope.IsClosed = true;
        for (var index = Scopes.Count - 1; index >= 0; index--)
        {
            if (!Scopes[index].IsInside(scope))
                continue;
            Scopes[index].IsClosed = true;
            Scopes.RemoveAt(index);
        }

        WithdrawWhere(holder => holder.IsClosed, static _ => true, reason);
    }

    /// <summary>Ends a branch at one of its places in the scope: waits, incidents, composites and ready tokens there.</summary>
    public void WithdrawTokens(Scope scope, Predicate<Activity> isLost, string reason)
    {
        foreach (var child in Scopes.Where(child => child.Parent == scope && !child.IsItem && isLost(child.Activity)).ToList())
        {
            Log(child.Activity, TransitionKind.Withdrawn, scope, outcome: reason);
            CloseScope(child, reason);
            scope.Live--;
        }

        scope.Live -= WithdrawWhere(holder => holder == scope, isLost, reason);
        DropReady(scope, isLost);
        if (scope.HasPending)
            scope.Live -= scope.Pending.RemoveAll(isLost);
    }

    public void Withdraw(Wait wait, string reason)
    {
        Waits.Remove(wait);
        RememberClosed(wait, withdrawn: true);
        Log(wait.Activity, TransitionKind.Withdrawn, wait.Scope, wait.Id, reason);
        if (wait.Kind is WaitKind.Task)
            Effects.Add(new Effect.TaskWithdrawn(wait.Id, wait.Activity.Id, reason));
        else if (wait.Kind is WaitKind.Timer)
            Effects.Add(new Effect.TimerCleared(wait.Id, wait.Activity.Id));
    }

    public void Clear(Incident incident)
    {
        Incidents.Remove(incident);
        Effects.Add(new Effect.IncidentCleared(incident.Id, incident.Activity.Id));
    }

    public void Finish(WorkflowSubStatus subStatus, string reason)
    {
        if (IsFinished)
            return;
        CloseScope(Outermost, reason);
        SubStatus = subStatus;
        Effects.Add(new Effect.Finished(subStatus));
    }

    public void GiveUp(string reason)
    {
        if (IsFinished)
            return;
        CloseScope(Outermost, reason);
        SubStatus = WorkflowSubStatus.Faulted;
        Effects.Add(new Effect.Faulted(reason));
    }

    private int WithdrawWhere(Predicate<Scope> isHolder, Predicate<Activity> isLost, string reason)
    {
        var count = 0;
        if (Waits.Count == 0 && Incidents.Count == 0)
            return count;
        foreach (var wait in Waits.Where(wait => isHolder(wait.Scope) && isLost(wait.Activity)).ToList())
        {
            Withdraw(wait, reason);
            count++;
        }

        foreach (var incident in Incidents.Where(incident => isHolder(incident.Scope) && isLost(incident.Activity)).ToList())
        {
            Clear(incident);
            count++;
        }

        return count;
    }

    private static readonly string[] DonePort = ["Done"];
}
