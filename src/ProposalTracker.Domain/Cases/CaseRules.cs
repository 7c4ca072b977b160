namespace ProposalTracker.Domain.Cases;

public static class CaseRules
{
    public static readonly Rule OnlyAnAcceptedProposalIsHandedOver = new(nameof(OnlyAnAcceptedProposalIsHandedOver), "只有受理的建议才能交办。");
    public static readonly Rule ACaseIsHandedOverOnce = new(nameof(ACaseIsHandedOverOnce), "这件建议已经交办。");
    public static readonly Rule HandOverIsNotBeforeTheProposal = new(nameof(HandOverIsNotBeforeTheProposal), "交办日期不能早于提出日期 {0:yyyy-MM-dd}。", "HandedOverOn");
    public static readonly Rule ModeIsSetBeforeAssigning = new(nameof(ModeIsSetBeforeAssigning), "已有承办单位，不能再改办理方式。", "Mode");
    public static readonly Rule ModeIsChosenFirst = new(nameof(ModeIsChosenFirst), "请先选择办理方式。", "Mode");
    public static readonly Rule NoAssignmentBeforeHandOver = new(nameof(NoAssignmentBeforeHandOver), "尚未交办，不能分办。");
    public static readonly Rule OneActiveAssignmentPerDepartment = new(nameof(OneActiveAssignmentPerDepartment), "{0}已是这件建议的承办单位。", "CoHandlerIds");
    public static readonly Rule OneLeadInThisMode = new(nameof(OneLeadInThisMode), "这种办理方式只能有一个主办单位。", "LeadIds");
    public static readonly Rule OnlyALeadAloneHasCoHandlers = new(nameof(OnlyALeadAloneHasCoHandlers), "只有主会办方式有会办单位；独办、分办和联合主办都不选会办单位。", "CoHandlerIds");
    public static readonly Rule ADepartmentMustExist = new(nameof(ADepartmentMustExist), "{0}已撤销，不能再承办。", "CoHandlerIds");
    public static readonly Rule OnlyAWaitingAssignmentIsSignedIn = new(nameof(OnlyAWaitingAssignmentIsSignedIn), "这项承办已经签收或退办。");
    public static readonly Rule OnlyAWaitingAssignmentIsReturned = new(nameof(OnlyAWaitingAssignmentIsReturned), "签收后不能再退办。");
    public static readonly Rule ReturnMustHaveAReason = new(nameof(ReturnMustHaveAReason), "退办必须写明理由。", "Reason");
    public static readonly Rule NobodySuggestsHimself = new(nameof(NobodySuggestsHimself), "建议改由的单位不能是本单位。", "SuggestedDepartmentId");
    public static readonly Rule AReturnIsRuledOnOnce = new(nameof(AReturnIsRuledOnOnce), "这次退办已经裁定。");
    public static readonly Rule RulingMustHaveAReason = new(nameof(RulingMustHaveAReason), "请写明裁定理由。", "Reason");
    public static readonly Rule ThereIsAReturnToRuleOn = new(nameof(ThereIsAReturnToRuleOn), "没有待裁定的退办。");
    public static readonly Rule OnlyAnActiveAssignmentEnds = new(nameof(OnlyAnActiveAssignmentEnds), "这项承办已经结束。");
    public static readonly Rule OnlyAMissingOpinionIsWaived = new(nameof(OnlyAMissingOpinionIsWaived), "会办意见已经提交，不需要免会办。", "AssignmentId");
    public static readonly Rule WaivingNeedsAReason = new(nameof(WaivingNeedsAReason), "免会办必须写明理由。", "Reason");
    public static readonly Rule OnlyAHandlingAssignmentFinishes = new(nameof(OnlyAHandlingAssignmentFinishes), "这项承办不在办理中。");
    public static readonly Rule ALeadIsNeeded = new(nameof(ALeadIsNeeded), "请选择主办单位。", "LeadIds");
    public static readonly Rule SeveralLeadsAreNeeded = new(nameof(SeveralLeadsAreNeeded), "分办和联合主办至少要选两个主办单位。", "LeadIds");
    public static readonly Rule CoHandlersAreNeeded = new(nameof(CoHandlersAreNeeded), "主会办方式至少要有一个会办单位。", "CoHandlerIds");
}
