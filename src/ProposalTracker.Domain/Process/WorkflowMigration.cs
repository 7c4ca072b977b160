using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.Process;

/// <summary>流程迁移: one running case was moved to another published version. Written once and never changed.</summary>
public sealed class WorkflowMigration : Entity
{
    private WorkflowMigration()
    {
    }

    public WorkflowMigration(Case @case, WorkflowVersion from, WorkflowVersion to, long personId, string reason, DateTime at)
    {
        Case = @case;
        From = from;
        FromHash = from.ContentHash;
        To = to;
        ToHash = to.ContentHash;
        PersonId = personId;
        Reason = reason;
        At = at;
    }

    public Case? Case { get; private set; }

    public long CaseId { get; private set; }

    public WorkflowVersion? From { get; private set; }

    public long FromId { get; private set; }

    /// <summary>Content hash of the version left.</summary>
    public string FromHash { get; private set; } = "";

    public WorkflowVersion? To { get; private set; }

    public long ToId { get; private set; }

    /// <summary>Content hash of the version entered.</summary>
    public string ToHash { get; private set; } = "";

    /// <summary>The activities whose id changed, each as <c>old=new</c>; the others kept their ids.</summary>
    public required IReadOnlyList<string> Mapping { get; init; }

    /// <summary>What became of each place where the case stood, in Chinese sentences.</summary>
    public required IReadOnlyList<string> Moves { get; init; }

    public Person? Person { get; private set; }

    public long PersonId { get; private set; }

    public string Reason { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
