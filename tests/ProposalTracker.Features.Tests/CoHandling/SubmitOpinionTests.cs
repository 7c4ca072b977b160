using Microsoft.EntityFrameworkCore;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.CoHandling;
using ProposalTracker.Features.Cases;
using ProposalTracker.Features.CoHandling;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.CoHandling;

public abstract class SubmitOpinionTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Opinion_AsSubmitted_StandsOnTheUnitsCard()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        await SendAsync(caseId, o => o);

        var card = (await CaseAsync("office", caseId)).Units.Single(u => u.Unit == "市委组织部");
        Assert.Equal(
            ("同意采纳。", "中组函〔2023〕8号", "部领导", "联系人 0760-1", AssignmentState.Done),
            (card.OpinionText, card.OpinionNumber, card.OpinionSigner, card.OpinionContact, card.State));
    }

    [Fact]
    public async Task LastOpinion_OfSeveral_OpensTheDraft()
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi", "zhujian");
        await Host.Walk.GiveOpinionsAsync(caseId, most: 1);
        var between = await Cases.PhaseAsync(caseId);

        await Host.Walk.GiveOpinionsAsync(caseId);

        Assert.Equal((CasePhase.CoHandling, CasePhase.Drafting), (between, await Cases.PhaseAsync(caseId)));
    }

    [Fact]
    public async Task Opinion_ForTheRepresentative_IsNotShown()
    {
        var caseId = await Cases.AtAsync(CasePhase.Drafting, "zuzhi");

        var units = (await CaseAsync("rep", caseId)).Units;

        Assert.Equal([null, null], units.Select(u => u.OpinionText));
    }

    public static TheoryData<string, string> Faults => new()
    {
        { "no text", "Text" },
        { "a text that is too long", "Text" },
        { "a number that is too long", "LetterNumber" },
        { "a signer that is too long", "SignerName" },
        { "a contact that is too long", "ContactName" },
        { "a phone that is too long", "ContactPhone" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Opinion_WithAFault_IsRefusedAtItsField(string fault, string field)
    {
        var caseId = await Cases.AtAsync(CasePhase.CoHandling, "zuzhi");

        var result = await SendAsync(caseId, o => Broken(o, fault));

        Assert.Equal((ErrorKind.Invalid, field), (result.Error?.Kind, result.Error?.Fields.Keys.Single()));
        Assert.False(await Host.ReadAsync(c => c.Opinions.AnyAsync(o => o.Assignment!.CaseId == caseId)));
    }

    private static SubmitOpinionCommand Broken(SubmitOpinionCommand o, string fault) => fault switch
    {
        "no text" => o with { Text = "\n " },
        "a text that is too long" => o with { Text = new string('长', Opinion.LongestText + 1) },
        "a number that is too long" => o with { LetterNumber = new string('长', 61) },
        "a signer that is too long" => o with { SignerName = new string('长', 41) },
        "a contact that is too long" => o with { ContactName = new string('长', 41) },
        "a phone that is too long" => o with { ContactPhone = new string('1', 41) },
        _ => throw new InvalidOperationException($"The fault '{fault}' was expected to be known."),
    };

    private async Task<Result<Receipt>> SendAsync(long caseId, Func<SubmitOpinionCommand, SubmitOpinionCommand> change)
    {
        var item = await Cases.ItemAsync(caseId, CaseTasks.GiveOpinion, "zuzhi");
        return await Host.SendAsync("zuzhi", change(new SubmitOpinionCommand(Guid.NewGuid(), item.Id, "同意采纳。", "中组函〔2023〕8号", "部领导", "联系人", "0760-1")));
    }

    private async Task<CaseDetails> CaseAsync(string login, long caseId) => (await Host.AskAsync(login, new GetCaseQuery(caseId))).Value;

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : SubmitOpinionTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : SubmitOpinionTests(host);
}
