namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>What an administrator does about a failed step.</summary>
public enum IncidentRemedy
{
    /// <summary>重试: the step runs again.</summary>
    Retry,

    /// <summary>跳过: the case goes on behind it.</summary>
    Skip,

    /// <summary>代填: a result stands in its place, and the case goes on behind it.</summary>
    Replace,

    /// <summary>终止: the whole workflow of the case is given up.</summary>
    GiveUp,
}
