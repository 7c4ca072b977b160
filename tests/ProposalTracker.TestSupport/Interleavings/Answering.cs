using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features;
using ProposalTracker.Features.CoHandling;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.HandOver;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Supervision;

namespace ProposalTracker.TestSupport.Interleavings;

/// <summary>What people answer to a work item: mostly yes, and while they are unwilling now and then no.</summary>
internal sealed class Answering(CasePlan plan, Staff staff, Random random)
{
    /// <summary>Ends the loops of a case: nobody sends back, returns or is dissatisfied any more.</summary>
    public bool IsWilling { get; set; }

    /// <returns>The command and what it answers, in a word.</returns>
    public (ICommand Command, string Answer) To(WorkItem item, CaseSight sight, DateOnly today)
    {
        var key = Guid.NewGuid();
        var version = sight.VersionFor(item);
        var yes = IsWilling || random.Next(5) > 0;
        return item.Kind switch
        {
            CaseTasks.CheckProposal => Check(key, item),
            CaseTasks.HandOver => (new HandOverCaseCommand(key, item.Id, today, null), ""),
            CaseTasks.Distribute => Distribute(key, item, sight),
            CaseTasks.SignIn => yes
                ? (new SignInAssignmentCommand(key, item.Id, null), "accepted")
                : (new ReturnAssignmentCommand(key, item.Id, "不属于本单位职责。", null), "returned"),
            CaseTasks.RuleOnReturn => Rule(key, item, sight, yes),
            CaseTasks.GiveOpinion => (new SubmitOpinionCommand(key, item.Id, "同意采纳。", null, null, null, null), ""),
            CaseTasks.DraftReply => (new SubmitReplyCommand(key, item.Id, Written(version)), ""),
            CaseTasks.Review => (new ReviewReplyCommand(key, item.Id, yes, yes ? null : "请补充时间表。", Written(version)), yes ? "approved" : "sentBack"),
            CaseTasks.Countersign => Countersign(key, item, version, yes),
            CaseTasks.Sign => (new SignReplyCommand(key, item.Id, yes, yes ? null : "请补充时间表。", version), yes ? "signed" : "sentBack"),
            CaseTasks.Number => (new IssueReplyCommand(key, item.Id, version, WarningsConfirmed: true), ""),
            CaseTasks.Send => (new SendReplyCommand(key, item.Id, today, "邮寄", true, null), ""),
            CaseTasks.Rate => Rate(key, item, yes),
            CaseTasks.FollowUp => (new FollowUpCaseCommand(key, item.Id, "请加快办理。"), ""),
            _ => throw new InvalidOperationException($"A kind of work was expected, not {item.Kind}."),
        };
    }

    private (ICommand, string) Check(Guid key, WorkItem item) => plan.IsDeclined
        ? (new CheckProposalCommand(key, item.Id, false, "没有具体内容", "没有提出可以办理的具体事项，已与代表沟通。"), "declined")
        : (new CheckProposalCommand(key, item.Id, true, null, null, plan.IsDirect), "accepted");

    // After a return the units that are left over are asked.
    private (ICommand, string) Distribute(Guid key, WorkItem item, CaseSight sight)
    {
        if (!sight.Case.Assignments.Any())
        {
            return (new DistributeCaseCommand(
                key, item.Id, plan.Mode, [.. plan.Leads.Select(staff.UnitId)], [.. plan.CoHandlers.Select(staff.UnitId)], null, plan.IsCountersigned), $"{plan.Mode}");
        }
        var free = Free(sight).First();
        return (new DistributeCaseCommand(key, item.Id, plan.Mode, [staff.UnitId(free)], [], null), $"again to {free}");
    }

    private (ICommand, string) Rule(Guid key, WorkItem item, CaseSight sight, bool refuse)
    {
        if (refuse)
            return (new RuleOnReturnCommand(key, item.Id, false, "职责清单已列明，请继续办理。", null), "refused");
        var returning = sight.Case.AssignmentOf(item.AssignmentId ?? 0);
        var mayReplace = returning.Role == AssignmentRole.CoHandler || plan.HasSeveralLeads;
        var mustReplace = plan.HasSeveralLeads;
        var free = Free(sight).FirstOrDefault(code => code != returning.Department?.Code);
        var replacement = mayReplace && free is not null && (mustReplace || random.Next(2) == 0) ? free : null;
        return (new RuleOnReturnCommand(key, item.Id, true, "确不属于其职责。", replacement is null ? null : staff.UnitId(replacement)), $"upheld {replacement}".TrimEnd());
    }

    private (ICommand, string) Countersign(Guid key, WorkItem item, int version, bool yes)
    {
        var answer = !yes ? CountersignAnswer.Objected : random.Next(4) == 0 ? CountersignAnswer.AgreedWithEdits : CountersignAnswer.Agreed;
        return (new CountersignReplyCommand(key, item.Id, answer, answer == CountersignAnswer.Agreed ? null : "请写得更具体。", version), $"{answer}");
    }

    private static (ICommand, string) Rate(Guid key, WorkItem item, bool yes)
    {
        var result = yes ? Satisfaction.Satisfied : Satisfaction.Dissatisfied;
        return (new RateReplyCommand(key, item.Id, Satisfaction.Satisfied, result, yes ? null : "没有说明完成时间。"), $"{result}");
    }

    /// <summary>Units that never had the case.</summary>
    public static IEnumerable<string> Free(CaseSight sight)
    {
        var taken = sight.Case.Assignments.Select(a => a.Department?.Code).ToHashSet();
        return Staff.Units.Concat(Staff.Reserve).Where(code => !taken.Contains(code));
    }

    private static WrittenReply Written(int version) => new(
        version, "关于市十六届人大三次会议代表建议答复的函", "陈旭成代表",
        "你提出的《关于改善社区停车的建议》收悉，现答复如下：\n已列入年度计划，新增车位二百个。\n专此答复，诚挚感谢你对我们工作的关心支持。",
        "A", "主动公开", null, "联系人", "0760-12345", "市政府办公室", new Dictionary<long, Verdict?>());
}
