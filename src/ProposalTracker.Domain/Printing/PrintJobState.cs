namespace ProposalTracker.Domain.Printing;

public enum PrintJobState
{
    /// <summary>排队.</summary>
    Waiting,

    /// <summary>进行.</summary>
    Running,

    /// <summary>完成: there is a file, though single letters may have failed.</summary>
    Done,

    /// <summary>失败: there is no file.</summary>
    Failed,

    /// <summary>已取消.</summary>
    Cancelled,
}
