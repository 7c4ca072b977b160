namespace ProposalTracker.Domain.Supervision;

public static class SupervisionRules
{
    public static readonly Rule SupervisionNeedsALeader = new(nameof(SupervisionNeedsALeader), "请填写领衔督办的领导。", "Leader");
    public static readonly Rule SupervisionNeedsACommittee = new(nameof(SupervisionNeedsACommittee), "请填写督办的专门委员会。", "Committee");
    public static readonly Rule ACaseIsMarkedOnce = new(nameof(ACaseIsMarkedOnce), "这件建议已经列为重点督办。");
    public static readonly Rule ANoteSaysSomething = new(nameof(ANoteSaysSomething), "请填写内容。", "Text");
    public static readonly Rule ANoteIsBounded = new(nameof(ANoteIsBounded), "内容不能超过 {0} 个字。", "Text");
}
