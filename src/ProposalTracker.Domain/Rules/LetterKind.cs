namespace ProposalTracker.Domain.Rules;

/// <summary>The letters that units send.</summary>
public enum LetterKind
{
    /// <summary>答复函.</summary>
    Reply,

    /// <summary>会办意见函.</summary>
    Opinion,

    /// <summary>交办单.</summary>
    HandOver,

    /// <summary>退办函.</summary>
    Return,

    /// <summary>延期申请函.</summary>
    Extension,

    /// <summary>征询意见表.</summary>
    FeedbackForm,

    /// <summary>承诺事项办理情况函.</summary>
    Promise,

    /// <summary>催办函.</summary>
    Urge,
}
