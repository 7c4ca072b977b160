namespace ProposalTracker.Domain.Deadlines;

/// <summary>The event whose day starts a term; places differ, so each time limit names its own.</summary>
public enum StartEvent
{
    /// <summary>登记: the congress office has accepted and numbered the proposal.</summary>
    Registration,

    /// <summary>大会闭会: the session has closed.</summary>
    SessionClosed,

    /// <summary>交办: congress → government or other body (代表法第五十一条).</summary>
    HandOver,

    /// <summary>分办: government office → departments.</summary>
    Distribute,

    /// <summary>收到: the unit has received what was assigned, signed in or not.</summary>
    Receipt,

    /// <summary>签收: the unit has accepted.</summary>
    SignIn,

    /// <summary>退办申请: the unit has asked to be relieved.</summary>
    ReturnRequest,

    /// <summary>同意退办: the return has been granted.</summary>
    ReturnGranted,

    /// <summary>会办意见退回: the lead has rejected an empty opinion.</summary>
    OpinionRejection,

    /// <summary>延期申请: the unit has asked for an extension.</summary>
    ExtensionRequest,

    /// <summary>原到期日: the day that an extension starts from.</summary>
    OriginalDueDate,

    /// <summary>送会签: a text version has been sent for countersigning.</summary>
    CountersignRequest,

    /// <summary>签发: the reply is signed.</summary>
    ReplySigned,

    /// <summary>答复送达: the representative has the reply.</summary>
    ReplySent,

    /// <summary>不满意: the representative has said so.</summary>
    Dissatisfaction,

    /// <summary>决定重新办理: whoever rules on it has found that handling starts again.</summary>
    RehandlingRuling,

    /// <summary>年初: for what falls due on the same date every year.</summary>
    StartOfYear,
}
