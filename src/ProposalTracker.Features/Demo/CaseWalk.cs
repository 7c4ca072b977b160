using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ProposalTracker.Data;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Process;
using ProposalTracker.Domain.Ratings;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Features.CoHandling;
using ProposalTracker.Features.Distribution;
using ProposalTracker.Features.HandOver;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Ratings;
using ProposalTracker.Features.Replies;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Demo;

/// <summary>
/// Walks cases through the real commands, each sent by somebody who may: demo data, benchmarks and tests all move
/// cases like people do, so none of them can hold a state that people could not reach.
/// </summary>
public sealed class CaseWalk(IServiceProvider services)
{
    /// <summary>Sends a command as a person.</summary>
    /// <exception cref="InvalidOperationException">It was refused; the message says why.</exception>
    public async Task<Receipt> SendAsync(Actor actor, ICommand command)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(command);
        return result.IsOk ? result.Value : throw new InvalidOperationException($"{command.GetType().Name}: {result.Error?.Message} {string.Join(" ", result.Error?.Fields ?? new Dictionary<string, string>())}");
    }

    /// <summary>Asks as a person.</summary>
    public async Task<T> AskAsync<T>(Actor actor, IQuery<T> query)
        where T : class
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentActor>().Become(actor);
        return (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(query)).Value;
    }

    public Task<Actor> ActorAsync(string loginName) => ReadAsync(async context =>
    {
        var id = await context.People.Where(p => p.LoginName == loginName).Select(p => p.Id).SingleAsync();
        return await Actors.FindAsync(context, id, DateOnly.MaxValue, CancellationToken.None)
            ?? throw new InvalidOperationException($"The person {loginName} was expected to be active.");
    });

    public async Task<T> ReadAsync<T>(Func<ProposalTrackerContext, Task<T>> read)
    {
        await using var scope = services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<ProposalTrackerContext>());
    }

    /// <summary>The open work items of a case, oldest first.</summary>
    public Task<List<WorkItem>> OpenAsync(long caseId, string? kind = null) => ReadAsync(context => context.WorkItems.AsNoTracking()
        .Where(i => i.CaseId == caseId && i.ClosedAt == null && (kind == null || i.Kind == kind)).OrderBy(i => i.Id).ToListAsync());

    public async Task CheckAsync(long caseId, bool accept = true, bool direct = false) => await SendAsync(
        await ActorAsync("clerk"),
        new CheckProposalCommand(Guid.NewGuid(), await OnlyAsync(caseId, CaseTasks.CheckProposal), accept, accept ? null : "没有具体内容", accept ? null : "没有提出可以办理的具体事项，已与代表沟通。", direct));

    public async Task HandOverAsync(long caseId, DateOnly on) =>
        await SendAsync(await ActorAsync("clerk"), new HandOverCaseCommand(Guid.NewGuid(), await OnlyAsync(caseId, CaseTasks.HandOver), on, null));

    public Task DistributeAsync(long caseId, string lead, params string[] coHandlers) =>
        DistributeAsync(caseId, coHandlers.Length == 0 ? HandlingMode.Alone : HandlingMode.LeadWithCoHandlers, [lead], coHandlers);

    /// <summary>分办 in any mode, by whoever has to do it.</summary>
    public async Task DistributeAsync(long caseId, HandlingMode mode, string[] leads, string[] coHandlers, bool countersigned = false)
    {
        var ids = await ReadAsync(context => context.Departments.ToDictionaryAsync(d => d.Code, d => d.Id));
        var item = (await OpenAsync(caseId, CaseTasks.Distribute)).Single();
        await SendAsync(await ActorAsync(item.Role == Role.LiaisonClerk ? "clerk" : "dispatcher"), new DistributeCaseCommand(
            Guid.NewGuid(), item.Id, mode, [.. leads.Select(l => ids[l])], [.. coHandlers.Select(c => ids[c])], null, countersigned));
    }

    /// <summary>Every unit that has not signed in does.</summary>
    public async Task SignInAsync(long caseId)
    {
        foreach (var item in await OpenAsync(caseId, CaseTasks.SignIn))
            await SendAsync(await DoerAsync(item), new SignInAssignmentCommand(Guid.NewGuid(), item.Id, null));
    }

    public async Task GiveOpinionsAsync(long caseId, int most = int.MaxValue)
    {
        foreach (var item in (await OpenAsync(caseId, CaseTasks.GiveOpinion)).Take(most))
            await SendAsync(await DoerAsync(item), new SubmitOpinionCommand(
                Guid.NewGuid(), item.Id, "我单位已结合职责研究，同意采纳建议的主要内容，相关工作已列入本年度计划，请主办单位在答复中一并说明。", null, "分管负责人", "联系人", "0760-12345"));
    }

    /// <summary>Every lead that has a reply to write does; like all that follows, in 分办 each its own.</summary>
    public async Task SubmitReplyAsync(long caseId, Func<ReplyForm, WrittenReply>? write = null)
    {
        foreach (var item in await OpenAsync(caseId, CaseTasks.DraftReply))
        {
            var drafter = await DoerAsync(item);
            var form = await AskAsync(drafter, new GetReplyFormQuery(item.Id, CaseTasks.DraftReply));
            await SendAsync(drafter, new SubmitReplyCommand(Guid.NewGuid(), item.Id, (write ?? Written)(form)));
        }
    }

    public async Task ReviewAsync(long caseId, bool approve = true)
    {
        foreach (var item in await OpenAsync(caseId, CaseTasks.Review))
        {
            var reviewer = await DoerAsync(item);
            var form = await AskAsync(reviewer, new GetReplyFormQuery(item.Id, CaseTasks.Review));
            await SendAsync(reviewer, new ReviewReplyCommand(Guid.NewGuid(), item.Id, approve, approve ? null : "请补充时间表。", Written(form)));
        }
    }

    /// <summary>Every unit that is asked to countersigns.</summary>
    public async Task CountersignAsync(long caseId, CountersignAnswer answer = CountersignAnswer.Agreed)
    {
        var comment = answer == CountersignAnswer.Agreed ? null : "请把本单位负责的部分写得更具体。";
        foreach (var item in await OpenAsync(caseId, CaseTasks.Countersign))
        {
            var leader = await DoerAsync(item);
            var form = await AskAsync(leader, new GetReplyFormQuery(item.Id, CaseTasks.Countersign));
            await SendAsync(leader, new CountersignReplyCommand(Guid.NewGuid(), item.Id, answer, comment, form.Version));
        }
    }

    public async Task SignAsync(long caseId)
    {
        foreach (var item in await OpenAsync(caseId, CaseTasks.Sign))
            await SendAsync(await DoerAsync(item), new SignReplyCommand(Guid.NewGuid(), item.Id, true, null, await VersionAsync(item)));
    }

    public async Task IssueAsync(long caseId)
    {
        foreach (var item in await OpenAsync(caseId, CaseTasks.Number))
            await SendAsync(await DoerAsync(item), new IssueReplyCommand(Guid.NewGuid(), item.Id, await VersionAsync(item), WarningsConfirmed: true));
    }

    public async Task SendLetterAsync(long caseId, DateOnly on)
    {
        foreach (var item in await OpenAsync(caseId, CaseTasks.Send))
            await SendAsync(await DoerAsync(item), new SendReplyCommand(Guid.NewGuid(), item.Id, on, "邮寄", true, null));
    }

    /// <summary>Everybody who is asked rates, on paper: the first as given, the others 满意.</summary>
    public async Task RateAsync(long caseId, Satisfaction result)
    {
        var clerk = await ActorAsync("clerk");
        var items = await OpenAsync(caseId, CaseTasks.Rate);
        foreach (var (item, rater, i) in await RatersAsync(clerk, items))
        {
            var given = i == 0 ? result : Satisfaction.Satisfied;
            var reason = given == Satisfaction.Dissatisfied ? "答复没有说明具体的完成时间。" : null;
            await SendAsync(clerk, new RateReplyCommand(Guid.NewGuid(), item, Satisfaction.Satisfied, given, reason, rater));
        }
    }

    private async Task<List<(long Item, long Rater, int Position)>> RatersAsync(Actor clerk, List<WorkItem> items)
    {
        var raters = new List<(long, long, int)>();
        foreach (var item in items)
            raters.AddRange((await AskAsync(clerk, new GetRatingFormQuery(item.Id))).Asked.Select((a, i) => (item.Id, a.Id, i)));
        return raters;
    }

    /// <summary>Does what the case waits for in its present phase, by whoever has to do it.</summary>
    /// <param name="on">The day of hand-over and sending; not after today.</param>
    /// <returns>Whether there was anything left to do.</returns>
    public async Task<bool> GoOnAsync(long caseId, DateOnly on, string[] coHandlers, Satisfaction rating)
    {
        Func<Task>? step = await ReadAsync(context => context.Cases.Where(c => c.Id == caseId).Select(c => c.Phase).SingleAsync()) switch
        {
            CasePhase.Checking => () => CheckAsync(caseId),
            CasePhase.HandingOver => () => HandOverAsync(caseId, on),
            CasePhase.Distributing => () => DistributeAsync(caseId, DemoOffice.LeadCode, coHandlers),
            CasePhase.SigningIn => () => SignInAsync(caseId),
            CasePhase.CoHandling => () => GiveOpinionsAsync(caseId),
            CasePhase.Drafting => () => SubmitReplyAsync(caseId),
            CasePhase.Reviewing => async () =>
            {
                await ReviewAsync(caseId);
                await CountersignAsync(caseId);
            }
            ,
            CasePhase.Signing => () => SignAsync(caseId),
            CasePhase.Numbering => () => IssueAsync(caseId),
            CasePhase.Sending => () => SendLetterAsync(caseId, on),
            CasePhase.Rating => () => RateAsync(caseId, rating),
            _ => null,
        };
        await (step?.Invoke() ?? Task.CompletedTask);
        return step is not null;
    }

    /// <summary>The form as it stands, with what the rule set asks for filled in.</summary>
    public static WrittenReply Written(ReplyForm form) => new(
        form.Version, form.Text.Title, string.Join('、', form.Text.Salutation), Answered(form.Text.Body), form.Text.Category ?? (form.Categories.Count > 0 ? form.Categories[0].Code : null),
        form.Text.Disclosure ?? form.Disclosures[0].Text, form.Text.DisclosureReason, form.Text.ContactName ?? "联系人", form.Text.ContactPhone ?? "0760-12345",
        string.Join('、', form.Text.CopyTo), new Dictionary<long, Domain.Proposals.Verdict?>())
    {
        TemplateVersionId = form.TemplateVersionId,
    };

    private static string Answered(string body) =>
        body.Replace("【请写明办理情况】", "已列入年度工作计划，由责任科室分步推进。", StringComparison.Ordinal);

    private async Task<long> OnlyAsync(long caseId, string kind) => (await OpenAsync(caseId, kind)).Single().Id;

    private Task<int> VersionAsync(WorkItem item) => ReadAsync(context => context.Replies.Where(r => r.CaseId == item.CaseId && r.IssuerId == item.DepartmentId)
        .OrderByDescending(r => r.RoundNumber).Select(r => r.Version).FirstAsync());

    // Somebody of the unit who holds the role.
    private Task<Actor> DoerAsync(WorkItem item) => ReadAsync(async context =>
    {
        var roles = WorkItemRoles.MayDo(item.Role).ToList();
        var id = await context.People.Where(p => p.Memberships.Any(m => roles.Contains(m.Role) && m.DepartmentId == item.DepartmentId))
            .OrderBy(p => p.Id).Select(p => p.Id).FirstAsync();
        return await Actors.FindAsync(context, id, DateOnly.MaxValue, CancellationToken.None) ?? throw new InvalidOperationException("An active person was expected.");
    });
}
