using ProposalTracker.Domain.Ratings;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Demo;

/// <summary>
/// The seed case from 登记 to 办结 in a database of its own, with what goes wrong in life: a co-handler returns and is
/// replaced, the reviewer sends the draft back once, and the representative is dissatisfied with the first letter.
/// </summary>
public sealed class SeedWalk : IAsyncDisposable
{
    public static readonly DateOnly FirstSentOn = new(2023, 6, 1);
    public static readonly DateOnly FirstRatedOn = new(2023, 6, 12);
    public static readonly DateOnly SecondSentOn = new(2023, 7, 3);

    private int minutes;

    private SeedWalk(FeatureHost host) => Host = host;

    public FeatureHost Host { get; }

    public long CaseId { get; private set; }

    private CaseWalk Walk => Host.Walk;

    public static async Task<SeedWalk> RunAsync(FeatureHost host)
    {
        var walk = new SeedWalk(await host.FreshAsync());
        await walk.ToDistributionAsync();
        await walk.ToOpinionsAsync();
        await walk.ToFirstLetterAsync();
        await walk.ToSecondLetterAsync();
        return walk;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private async Task ToDistributionAsync()
    {
        Day(SeedCase.SubmittedOn);
        var cases = new CaseBook(Host);
        CaseId = await cases.RegisterAsync(r => r with
        {
            Number = SeedCase.Number,
            Title = SeedCase.Title,
            Text = SeedCase.Text,
            Sector = "社会建设",
            SubmittedOn = SeedCase.SubmittedOn,
            RequestItems = SeedCase.RequestItems,
        });
        await Walk.CheckAsync(CaseId);
        Day(SeedCase.HandedOverOn);
        await Walk.HandOverAsync(CaseId, SeedCase.HandedOverOn);
        await Walk.DistributeAsync(CaseId, DemoOffice.LeadCode, "zuzhi", "jiaotong");
    }

    private async Task ToOpinionsAsync()
    {
        var cases = new CaseBook(Host);
        Day(SeedCase.HandedOverOn.AddDays(2));
        var wrong = await cases.ItemAsync(CaseId, CaseTasks.SignIn, "jiaotong");
        var better = await cases.DepartmentAsync("zhujian");
        await SendAsync("jiaotong", new ReturnAssignmentCommand(Guid.NewGuid(), wrong.Id, "商住小区物业管理不属于本单位职责。", better));
        var ruling = await cases.ItemAsync(CaseId, CaseTasks.RuleOnReturn);
        Day(SeedCase.HandedOverOn.AddDays(5));
        await SendAsync("dispatcher", new RuleOnReturnCommand(Guid.NewGuid(), ruling.Id, true, "同意，由主管部门会办。", better));
        await Walk.SignInAsync(CaseId);
        Day(SeedCase.HandedOverOn.AddDays(23));
        await Walk.GiveOpinionsAsync(CaseId);
    }

    private async Task ToFirstLetterAsync()
    {
        Day(SeedCase.SignedOn.AddDays(-2));
        await Walk.SubmitReplyAsync(CaseId, DemoWalk.SeedText);
        await Walk.ReviewAsync(CaseId, approve: false);
        Day(SeedCase.SignedOn.AddDays(-1));
        await Walk.SubmitReplyAsync(CaseId);
        await Walk.ReviewAsync(CaseId);
        Day(SeedCase.SignedOn);
        await Walk.SignAsync(CaseId);
        await Walk.IssueAsync(CaseId);
        Day(FirstSentOn);
        await Walk.SendLetterAsync(CaseId, FirstSentOn);
        Day(FirstRatedOn);
        var item = (await Walk.OpenAsync(CaseId, CaseTasks.Rate)).Single();
        await SendAsync("rep", new RateReplyCommand(
            Guid.NewGuid(), item.Id, Satisfaction.Satisfied, Satisfaction.Dissatisfied, "没有说明试点的时间安排。"));
    }

    private async Task ToSecondLetterAsync()
    {
        Day(SecondSentOn);
        await Walk.SubmitReplyAsync(CaseId, form => DemoWalk.SeedText(form) with { Body = CaseWalk.Written(form).Body });
        await Walk.ReviewAsync(CaseId);
        await Walk.SignAsync(CaseId);
        await Walk.IssueAsync(CaseId);
        await Walk.SendLetterAsync(CaseId, SecondSentOn);
        Day(SecondSentOn.AddDays(4));
        await Walk.RateAsync(CaseId, Satisfaction.BasicallySatisfied);
    }


    private async Task SendAsync(string login, ICommand command) => await Walk.SendAsync(await Walk.ActorAsync(login), command);

    private void Day(DateOnly day) => Host.Clock.Set(day, ++minutes);
}
