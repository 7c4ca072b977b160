namespace ProposalTracker.Domain.Deadlines;

/// <summary>The time limits that the program itself asks for. A rule set may hold others, used by its workflows.</summary>
public static class TimeLimitNames
{
    /// <summary>交办: registered → handed over, for proposals between sessions.</summary>
    public const string HandOver = nameof(HandOver);

    /// <summary>分办: handed over → distributed to departments.</summary>
    public const string Distribute = nameof(Distribute);

    /// <summary>签收.</summary>
    public const string SignIn = nameof(SignIn);

    /// <summary>退办: until when a unit may ask to be relieved.</summary>
    public const string Return = nameof(Return);

    /// <summary>退办裁定.</summary>
    public const string ReturnRuling = nameof(ReturnRuling);

    /// <summary>改办: re-assignment after a granted return.</summary>
    public const string ReassignAfterReturn = nameof(ReassignAfterReturn);

    /// <summary>会办意见.</summary>
    public const string Opinion = nameof(Opinion);

    /// <summary>会办意见重报, after the lead rejected an empty one.</summary>
    public const string EmptyOpinionRedo = nameof(EmptyOpinionRedo);

    /// <summary>首次沟通 with the representative.</summary>
    public const string FirstContact = nameof(FirstContact);

    /// <summary>会签.</summary>
    public const string Countersign = nameof(Countersign);

    /// <summary>答复.</summary>
    public const string Reply = nameof(Reply);

    /// <summary>答复最长期限, extensions included.</summary>
    public const string ReplyLongest = nameof(ReplyLongest);

    /// <summary>延期: the longest that one extension may add to the original due date.</summary>
    public const string Extension = nameof(Extension);

    /// <summary>延期裁定.</summary>
    public const string ExtensionRuling = nameof(ExtensionRuling);

    /// <summary>公开: signed → published (政府信息公开条例第二十六条).</summary>
    public const string Publication = nameof(Publication);

    /// <summary>满意度评价.</summary>
    public const string Rating = nameof(Rating);

    /// <summary>重新办理后的答复.</summary>
    public const string Rehandling = nameof(Rehandling);

    /// <summary>承诺事项进展报告, every year.</summary>
    public const string PromiseReport = nameof(PromiseReport);

    /// <summary>承办单位年度办理报告.</summary>
    public const string YearlyReport = nameof(YearlyReport);

    /// <summary>Those without which a rule set cannot be used.</summary>
    public static IReadOnlyList<string> Required { get; } =
        [Distribute, SignIn, Return, ReturnRuling, ReassignAfterReturn, Opinion, EmptyOpinionRedo, FirstContact, Reply, ReplyLongest, Rating, Rehandling];
}
