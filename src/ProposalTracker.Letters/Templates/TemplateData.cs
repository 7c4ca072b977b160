namespace ProposalTracker.Letters.Templates;

/// <summary>
/// Everything that a template may use. A template sees the Chinese names given in the comments; what is null or
/// blank does not exist for it, so <c>{% if … %}</c> asks for it.
/// </summary>
public sealed record TemplateData
{
    /// <summary>单位: the agency that writes, full name.</summary>
    public required string Issuer { get; init; }

    /// <summary>届次: 市十六届人大三次会议.</summary>
    public string? Session { get; init; }

    /// <summary>建议: the proposals that the letter is about, several after 并案.</summary>
    public IReadOnlyList<TemplateProposal> Proposals { get; init; } = [];

    /// <summary>收件人: names of persons without title, or the agencies of a letter between agencies.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>人数: number of all proposers if only some are named (…等3名代表), else null.</summary>
    public int? AddresseeCount { get; init; }

    /// <summary>代表团: set if a delegation is addressed instead of persons, without the word 代表团.</summary>
    public string? Delegation { get; init; }

    /// <summary>附议: this copy goes to a co-signer.</summary>
    public bool ToCoSigner { get; init; }

    /// <summary>主办单位.</summary>
    public string? LeadDepartment { get; init; }

    /// <summary>会办单位.</summary>
    public IReadOnlyList<string> CoHandlers { get; init; } = [];

    /// <summary>联系经过: when and how the representative was heard, one sentence.</summary>
    public string? ContactHistory { get; init; }

    /// <summary>评价: what the agency thinks of the proposal.</summary>
    public string? Appraisal { get; init; }

    /// <summary>诉求.</summary>
    public IReadOnlyList<TemplateRequest> Requests { get; init; } = [];

    /// <summary>会办意见.</summary>
    public IReadOnlyList<TemplateOpinion> Opinions { get; init; } = [];

    /// <summary>要点: paragraphs of their own, such as the points of an opinion or the demands of a handover.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>下一步.</summary>
    public string? NextSteps { get; init; }

    /// <summary>承诺事项.</summary>
    public IReadOnlyList<TemplatePromise> Promises { get; init; } = [];

    /// <summary>问题: the questions of the feedback form.</summary>
    public IReadOnlyList<TemplateQuestion> Questions { get; init; } = [];

    /// <summary>理由.</summary>
    public string? Reason { get; init; }

    /// <summary>建议单位: who should handle it instead.</summary>
    public string? SuggestedDepartment { get; init; }

    /// <summary>原文号: number of the letter that this one goes back to.</summary>
    public string? EarlierNumber { get; init; }

    /// <summary>原类别 and 现类别: the category before and after a promise was kept.</summary>
    public string? EarlierCategory { get; init; }

    public string? PresentCategory { get; init; }

    /// <summary>交办日期.</summary>
    public DateOnly? HandedOverOn { get; init; }

    /// <summary>期限: the date that binds the addressee.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>会办期限.</summary>
    public DateOnly? OpinionDeadline { get; init; }

    /// <summary>新期限: the date that is asked for.</summary>
    public DateOnly? RequestedDeadline { get; init; }

    /// <summary>逾期天数: days past the deadline; 0 or null if it is not past.</summary>
    public int? DaysOverdue { get; init; }

    /// <summary>用语.</summary>
    public TemplateWording Wording { get; init; } = new();
}

/// <summary>用语: what differs by place and channel.</summary>
public sealed record TemplateWording
{
    /// <summary>称谓: 代表 or 委员.</summary>
    public string PersonTitle { get; init; } = "代表";

    /// <summary>建议: 建议 or 提案.</summary>
    public string Proposal { get; init; } = "建议";

    /// <summary>你 or 您.</summary>
    public string You { get; init; } = "你";

    /// <summary>你们 for several; 您们 is not good Chinese.</summary>
    public string YouAll { get; init; } = "你们";

    /// <summary>我局, 我委, 我办.</summary>
    public string We { get; init; } = "我局";

    /// <summary>工作: 我市基层治理工作, what the closing thanks for.</summary>
    public string Work { get; init; } = "我市政府工作";

    /// <summary>交办单位: 市政府办公室 or 市人大常委会代表工作委员会.</summary>
    public string Supervisor { get; init; } = "市政府办公室";

    /// <summary>标题带单位: the title begins with the agency; some houses leave it to the letterhead.</summary>
    public bool TitleNamesIssuer { get; init; } = true;
}

/// <summary>编号 and 标题.</summary>
public sealed record TemplateProposal(string Number, string Title);

/// <summary>标题, 结论 (采纳, 部分采纳, 未采纳; may be null) and 答复.</summary>
public sealed record TemplateRequest(string Heading, string? Verdict, string? Answer);

/// <summary>单位 and 内容.</summary>
public sealed record TemplateOpinion(string Department, string Text);

/// <summary>内容, 期限, 进展 and 完成日期.</summary>
public sealed record TemplatePromise(string Text, DateOnly? Due, string? Progress, DateOnly? DoneOn);

/// <summary>名称 and 选项; without options a line is left free.</summary>
public sealed record TemplateQuestion(string Name, IReadOnlyList<string> Options);
