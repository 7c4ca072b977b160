using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.Supervision;
using ProposalTracker.Letters.Reading;

namespace ProposalTracker.Features.Demo;

/// <summary>Walks the demonstration's cases to where they shall stand, each on its own days of early 2023.</summary>
internal sealed class DemoWalk(CaseWalk walk, WalkClock clock)
{
    private int minutes;

    /// <summary>The seed case up to 拟稿: the published text is the draft; four people more, and the letter is on the screen.</summary>
    public async Task SeedCaseAsync()
    {
        Day(SeedCase.SubmittedOn);
        var caseId = await RegisterAsync(SeedCase.Title, SeedCase.Text, "社会建设", SeedCase.SubmittedOn, "陈旭成", SeedCase.Number, SeedCase.RequestItems);
        await walk.CheckAsync(caseId);
        Day(SeedCase.HandedOverOn);
        await walk.HandOverAsync(caseId, SeedCase.HandedOverOn);
        await walk.DistributeAsync(caseId, DemoOffice.LeadCode, "zuzhi", "zhujian");
        Day(SeedCase.HandedOverOn.AddDays(2));
        await walk.SignInAsync(caseId);
        Day(SeedCase.HandedOverOn.AddDays(23));
        await walk.GiveOpinionsAsync(caseId);
        Day(SeedCase.SignedOn.AddDays(-1));
        await SaveSeedDraftAsync(caseId);
    }

    /// <summary>An invented case, step by step until it stands where it shall.</summary>
    public async Task CaseAsync(DemoCase demo)
    {
        Day(demo.SubmittedOn);
        string[] requests = ["完善相关制度和标准，明确责任单位", "安排专项经费，分步推进落实"];
        var text = $"近年来，我市相关工作取得明显成效，但仍存在政策衔接不够、部门协同不足等问题，群众反映较为集中。为此建议：\n一、{requests[0]}。\n二、{requests[1]}。";
        var proposer = await walk.ReadAsync(c => c.Representatives.OrderBy(r => r.Id).Skip(1 + (minutes % 14)).Select(r => r.Name).FirstAsync());
        var caseId = await RegisterAsync(demo.Title, text, demo.Sector, demo.SubmittedOn, proposer, null, requests);
        foreach (var step in Steps(demo, caseId))
        {
            if ((await walk.ReadAsync(c => c.Cases.Where(k => k.Id == caseId).Select(k => k.Phase).SingleAsync())) == demo.Phase)
                return;
            await step();
        }
    }

    private IEnumerable<Func<Task>> Steps(DemoCase demo, long caseId)
    {
        var handedOver = demo.SubmittedOn.AddDays(16);
        var replied = handedOver.AddDays(64);
        yield return () => walk.CheckAsync(caseId, accept: demo.Phase != CasePhase.Declined, direct: demo.Variant is { Direct: true });
        if (demo.Variant is { Key: true })
            yield return () => On(handedOver.AddDays(-1), () => MarkAsync(caseId));
        if (demo.Variant is not { Direct: true })
            yield return () => On(handedOver, () => walk.HandOverAsync(caseId, handedOver));
        yield return () => On(handedOver.AddDays(1), () => DistributeAsync(demo, caseId));
        yield return () => On(handedOver.AddDays(4), () => walk.SignInAsync(caseId));
        yield return () => On(handedOver.AddDays(27), () => walk.GiveOpinionsAsync(caseId));
        yield return () => On(replied.AddDays(-6), () => walk.SubmitReplyAsync(caseId, Written));
        yield return () => On(replied.AddDays(-4), () => walk.ReviewAsync(caseId));
        yield return () => On(replied.AddDays(-2), () => walk.SignAsync(caseId));
        yield return () => On(replied.AddDays(-2), () => walk.IssueAsync(caseId));
        yield return () => On(replied, () => walk.SendLetterAsync(caseId, replied));
        yield return () => On(replied.AddDays(8), () => walk.RateAsync(caseId, Satisfaction.Satisfied));
    }

    private async Task MarkAsync(long caseId) => await walk.SendAsync(
        await walk.ActorAsync("clerk"), new MarkKeySupervisionCommand(Guid.NewGuid(), caseId, "市人大常委会分管副主任", "教育科学文化卫生委员会"));

    private Task DistributeAsync(DemoCase demo, long caseId) => demo.Variant is { } variant
        ? walk.DistributeAsync(caseId, variant.Mode, [demo.Lead, .. variant.FurtherLeads], demo.CoHandlers, variant.Countersigned)
        : walk.DistributeAsync(caseId, demo.Lead, demo.CoHandlers);

    // The letters of 市民政局 begin with the seed's 42: its invented cases stop before 编号, see DemoCases.
    private static WrittenReply Written(ReplyForm form) => CaseWalk.Written(form) with
    {
        Category = "B",
    };

    private async Task<long> RegisterAsync(
        string title, string text, string sector, DateOnly on, string proposer, string? number, IReadOnlyList<string> requests)
    {
        var proposerId = await walk.ReadAsync(c => c.Representatives.Where(r => r.Name == proposer).Select(r => r.Id).FirstAsync());
        var receipt = await walk.SendAsync(await walk.ActorAsync("clerk"), new RegisterProposalCommand(
            Guid.NewGuid(), Channel.Congress, 16, 3, ProposalStream.Plenary, number, title, text, sector, on, proposerId, null, [], requests));
        return receipt.CaseId ?? throw new InvalidOperationException("A registered case was expected to have an id.");
    }

    private async Task SaveSeedDraftAsync(long caseId)
    {
        var item = (await walk.OpenAsync(caseId, CaseTasks.DraftReply)).Single();
        var drafter = await walk.ActorAsync("drafter");
        var form = await walk.AskAsync(drafter, new GetReplyFormQuery(item.Id, CaseTasks.DraftReply));
        await walk.SendAsync(drafter, new SaveReplyCommand(Guid.NewGuid(), item.Id, SeedText(form)));
    }

    /// <summary>The published letter, read by the letter reader, as a drafter would type it.</summary>
    internal static WrittenReply SeedText(ReplyForm form) => CaseWalk.Written(form) with
    {
        Title = SeedCase.LetterTitle,
        Salutation = "陈旭成代表",
        Body = LetterReader.Read(SeedCase.PublishedText).Letter.Body,
        Category = "A",
        Disclosure = "主动公开",
        ContactName = "程倩敏",
        ContactPhone = "88380883",
        CopyTo = string.Join('、', SeedCase.CopyTo),
        Verdicts = form.Item.Proposal.RequestItems.ToDictionary(i => i.Id, _ => (Verdict?)Verdict.Adopted),
    };

    private void Day(DateOnly day) => clock.Set(day, ++minutes);

    private Task On(DateOnly day, Func<Task> step)
    {
        Day(day);
        return step();
    }
}
