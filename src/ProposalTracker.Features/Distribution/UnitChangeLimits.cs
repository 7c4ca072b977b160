using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.Distribution;

/// <summary>Until when the units of a case can be changed, in the same words for the page and for the refusal.</summary>
internal sealed class UnitChangeLimits(ICaseWorkflow workflow, LeadSuccession succession)
{
    /// <summary>Why no co-handler can join; null while the co-handling runs.</summary>
    public string? NoMoreCoHandlers(Case @case)
    {
        if (workflow.Runs(@case, WorkflowModes.CoHandlersId))
            return null;
        return @case.Mode switch
        {
            HandlingMode.Separately or HandlingMode.Jointly => "这件建议由几个主办单位办理，没有会办，不能增加会办单位。",
            HandlingMode.Alone => "这件建议独办，没有会办，不能增加会办单位；需要别的单位配合的，由主办单位直接联系。",
            _ => "会办意见已经汇总，答复进入拟稿，不能再增加会办单位。请主办单位直接听取该单位意见，写入答复，并把它列入抄送。",
        };
    }

    /// <summary>Why no co-handler can leave; null while the reply is not signed.</summary>
    public static string? NoFewerCoHandlers(Case @case) => @case.Phase is CasePhase.Numbering or CasePhase.Sending or CasePhase.Rating
        ? "答复已经签发，不能再减少会办单位；代表不满意、重新办理时可以调整。"
        : null;

    /// <summary>The active leads, each with why it cannot be replaced; null where it can.</summary>
    public async Task<Dictionary<long, string?>> LeadsAsync(Case @case, CancellationToken cancellationToken)
    {
        var leads = new Dictionary<long, string?>();
        foreach (var lead in @case.Leads)
            leads[lead.Id] = await succession.RefusalAsync(@case, lead, cancellationToken);
        return leads;
    }
}
