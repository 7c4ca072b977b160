namespace ProposalTracker.Domain.Proposals;

/// <summary>What one lead unit says of a request item; in 分办 each lead has its own.</summary>
public sealed class RequestVerdict : Entity
{
    private RequestVerdict()
    {
    }

    internal RequestVerdict(long departmentId, Verdict verdict)
    {
        DepartmentId = departmentId;
        Verdict = verdict;
    }

    public long DepartmentId { get; private set; }

    public Verdict Verdict { get; private set; }

    internal void Becomes(Verdict verdict) => Verdict = verdict;
}
