using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.SignIn;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.SignIn;

/// <summary>签收 with its answers: accept, accept and ask for a unit, return.</summary>
public abstract class SignInAssignmentTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task SignIn_OfAUnit_KeepsWhoAndWhen()
    {
        var item = await ItemAsync();

        await Host.SendAsync("office", new SignInAssignmentCommand(Guid.NewGuid(), item.Id, null));

        var assignment = await Host.ReadAsync(c => c.Assignments.SingleAsync(a => a.Id == item.AssignmentId));
        Assert.Equal(
            (AssignmentState.Handling, Host.Clock.GetUtcNow().UtcDateTime, (await Host.Walk.ActorAsync("office")).PersonId),
            (assignment.State, assignment.SignedInAt ?? default, assignment.SignedInByPersonId ?? 0));
    }

    [Fact]
    public async Task SignIn_WithASuggestedUnit_TellsItInTheTimeline()
    {
        var item = await ItemAsync();

        await Host.SendAsync("office", new SignInAssignmentCommand(Guid.NewGuid(), item.Id, "市财政局"));

        Assert.Equal("建议增加承办单位：市财政局", await Host.ReadAsync(c => c.AuditEntries.Where(a => a.CaseId == item.CaseId && a.Action == "签收").Select(a => a.Why).SingleAsync()));
    }

    [Fact]
    public async Task SignIn_ByTheLeadAlone_WaitsForTheCoHandler()
    {
        var item = await ItemAsync();

        var result = await Host.SendAsync("office", new SignInAssignmentCommand(Guid.NewGuid(), item.Id, null));

        Assert.Matches("还在等：会办签收（.+，2023-06-\\d\\d 前）。$", result.Value.Sentence);
    }

    [Fact]
    public async Task Return_WithAReason_WaitsForTheRuling()
    {
        var item = await ItemAsync();
        var better = await Cases.DepartmentAsync("zhujian");

        await Host.SendAsync("office", new ReturnAssignmentCommand(Guid.NewGuid(), item.Id, "不属于本单位职责。", better));

        var asked = await Host.ReadAsync(c => c.Assignments.Where(a => a.Id == item.AssignmentId).SelectMany(a => a.Returns).SingleAsync());
        Assert.Equal(("不属于本单位职责。", better, null), (asked.Reason, asked.SuggestedDepartmentId, asked.Upheld));
    }

    [Theory]
    [InlineData("", null, "Reason")]
    [InlineData("不属于本单位职责。", DemoOffice.LeadCode, "SuggestedDepartmentId")]
    [InlineData("不属于本单位职责。", "nobody", "SuggestedDepartmentId")]
    public async Task Return_WithAFault_IsRefusedAtItsFieldAndChangesNothing(string reason, string? suggested, string field)
    {
        var item = await ItemAsync();
        var before = await DatabaseContent.OfAsync(Host);
        long? suggestedId = suggested switch
        {
            null => null,
            "nobody" => long.MaxValue,
            _ => await Cases.DepartmentAsync(suggested),
        };

        var result = await Host.SendAsync("office", new ReturnAssignmentCommand(Guid.NewGuid(), item.Id, reason, suggestedId));

        Assert.Equal((ErrorKind.Invalid, field), (result.Error?.Kind, result.Error?.Fields.Keys.Single()));
        Assert.Equal(before, await DatabaseContent.OfAsync(Host));
    }

    [Fact]
    public async Task Return_AfterSignIn_IsToldThatTheSignInWasDone()
    {
        var item = await ItemAsync();
        await Host.SendAsync("office", new SignInAssignmentCommand(Guid.NewGuid(), item.Id, null));

        var result = await Host.SendAsync("office", new ReturnAssignmentCommand(Guid.NewGuid(), item.Id, "想退。", null));

        Assert.Equal(ErrorKind.AlreadyDone, result.Error?.Kind);
    }

    private async Task<Domain.Process.WorkItem> ItemAsync() =>
        await Cases.ItemAsync(await Cases.AtAsync(CasePhase.SigningIn, "zuzhi"), CaseTasks.SignIn, DemoOffice.LeadCode);

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : SignInAssignmentTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : SignInAssignmentTests(host);
}
