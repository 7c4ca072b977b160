using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Intake;

public abstract class RegisterProposalTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Registration_AsTyped_KeepsEveryPart()
    {
        var coSigner = await Cases.RepresentativeAsync("何佩珊");

        var caseId = await Cases.RegisterAsync(r => r with { CoSignerIds = [coSigner] });

        var proposal = await Host.ReadAsync(c => c.Proposals.Include(p => p.LeadProposer).Include(p => p.CoSigners).Include(p => p.RequestItems)
            .SingleAsync(p => c.Cases.Any(k => k.Id == caseId && k.Proposals.Contains(p))));
        Assert.Equal(
            ("关于改善社区停车的建议", "城建环保", "陈旭成", coSigner, "增加车位、错峰共享"),
            (proposal.Title, proposal.Sector, proposal.LeadProposer?.Name, proposal.CoSigners.Single().RepresentativeId,
                string.Join('、', proposal.RequestItems.OrderBy(i => i.Position).Select(i => i.Text))));
    }

    [Fact]
    public async Task Registration_OfADelegation_IsProposedByIt()
    {
        var delegation = await Host.ReadAsync(c => c.Delegations.FirstAsync());

        var caseId = await Cases.RegisterAsync(r => r with { LeadProposerId = null, DelegationId = delegation.Id });

        var header = (await Host.AskAsync("clerk", new Features.Cases.GetCaseQuery(caseId))).Value.Header;
        Assert.Equal((delegation.Name, delegation.Name), (header.Proposers, header.Delegation));
    }

    [Fact]
    public async Task Registration_ThatIsDone_OpensTheCheck()
    {
        var caseId = await Cases.RegisterAsync();

        var item = await Cases.ItemAsync(caseId, CaseTasks.CheckProposal);

        Assert.Equal((CasePhase.Checking, "审查"), (await Cases.PhaseAsync(caseId), item.Label[..2]));
    }

    [Fact]
    public async Task Registration_WithDigitsAlone_TakesTheNumberAsPrinted()
    {
        var caseId = await Cases.RegisterAsync(r => r with { Session = 5, Number = "2023047" });

        Assert.Equal("第2023047号", await NumberAsync(caseId));
    }

    [Fact]
    public async Task Registration_AfterAGivenNumber_GoesOnBehindIt()
    {
        await Cases.RegisterAsync(r => r with { Session = 6, Number = "2023047" });

        var next = await Cases.RegisterAsync(r => r with { Session = 6 });

        Assert.Equal("第2023048号", await NumberAsync(next));
    }

    [Fact]
    public async Task Registration_BetweenTheSessions_HasItsOwnSeries()
    {
        var caseId = await Cases.RegisterAsync(r => r with { Session = 7, Stream = ProposalStream.Intersession });

        Assert.Equal("〔2023〕闭01号", await NumberAsync(caseId));
    }

    [Fact]
    public async Task Registration_WithATakenNumber_IsRefusedAtTheNumber()
    {
        await Cases.RegisterAsync(r => r with { Session = 8, Number = "2023047" });

        var error = await RefusalAsync(r => r with { Session = 8, Number = "2023047" });

        Assert.Equal((ErrorKind.Invalid, "Number"), (error.Kind, error.Fields.Keys.Single()));
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "no title", "Title" },
        { "a title that is too long", "Title" },
        { "no text", "Text" },
        { "a text that is too long", "Text" },
        { "a text with NUL", "Text" },
        { "half a surrogate pair in a request", "RequestItems" },
        { "submitted tomorrow", "SubmittedOn" },
        { "submitted in the year 1", "SubmittedOn" },
        { "no proposer", "LeadProposerId" },
        { "an unknown proposer", "LeadProposerId" },
        { "a proposer and a delegation", "DelegationId" },
        { "an unknown delegation", "DelegationId" },
        { "an unknown co-signer", "CoSignerIds" },
        { "the proposer as co-signer", "CoSignerIds" },
        { "term 0", "Term" },
        { "session 21", "Session" },
        { "a number of another form", "Number" },
        { "a sector that is too long", "Sector" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Registration_WithAFault_IsRefusedAtItsField(string fault, string field)
    {
        var before = await DatabaseContent.OfAsync(Host);

        var error = await RefusalAsync(r => Broken(r, fault));

        Assert.Equal((ErrorKind.Invalid, field), (error.Kind, string.Join(',', error.Fields.Keys)));
        Assert.Equal(before, await DatabaseContent.OfAsync(Host));
    }

    [Theory]
    [InlineData("dispatcher")]
    [InlineData("office")]
    [InlineData("rep")]
    [InlineData("admin")]
    public async Task Registration_ByAnybodyButTheLiaisonClerk_IsForbidden(string login)
    {
        var result = await Host.SendAsync(login, await Cases.RegistrationAsync());

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    [Fact]
    public async Task RegistrationForm_ForAnybodyButTheLiaisonClerk_IsForbidden()
    {
        var result = await Host.AskAsync("office", new GetRegistrationFormQuery());

        Assert.Equal(ErrorKind.Forbidden, result.Error?.Kind);
    }

    private static RegisterProposalCommand Broken(RegisterProposalCommand r, string fault) => fault switch
    {
        "no title" => r with { Title = " " },
        "a title that is too long" => r with { Title = new string('长', Proposal.LongestTitle + 1) },
        "no text" => r with { Text = "" },
        "a text that is too long" => r with { Text = new string('长', Proposal.LongestText + 1) },
        "a text with NUL" => r with { Text = "停\0车" },
        "half a surrogate pair in a request" => r with { RequestItems = ["好", "坏\ud840"] },
        "submitted tomorrow" => r with { SubmittedOn = Today.AddDays(1) },
        "submitted in the year 1" => r with { SubmittedOn = DateOnly.MinValue },
        "no proposer" => r with { LeadProposerId = null },
        "an unknown proposer" => r with { LeadProposerId = long.MaxValue },
        "a proposer and a delegation" => r with { DelegationId = 1 },
        "an unknown delegation" => r with { LeadProposerId = null, DelegationId = long.MaxValue },
        "an unknown co-signer" => r with { CoSignerIds = [long.MaxValue] },
        "the proposer as co-signer" => r with { CoSignerIds = [r.LeadProposerId ?? 0] },
        "term 0" => r with { Term = 0 },
        "session 21" => r with { Session = 21 },
        "a number of another form" => r with { Number = "甲字一号" },
        "a sector that is too long" => r with { Sector = new string('长', 41) },
        _ => throw new InvalidOperationException($"The fault '{fault}' was expected to be known."),
    };

    private async Task<Error> RefusalAsync(Func<RegisterProposalCommand, RegisterProposalCommand> change)
    {
        var result = await Host.SendAsync("clerk", change(await Cases.RegistrationAsync()));
        return result.Error ?? throw new InvalidOperationException("A refusal was expected.");
    }

    private Task<string> NumberAsync(long caseId) =>
        Host.ReadAsync(c => c.Proposals.Where(p => c.Cases.Any(k => k.Id == caseId && k.Proposals.Contains(p))).Select(p => p.Number).SingleAsync());

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : RegisterProposalTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : RegisterProposalTests(host);
}
