using ProposalTracker.Domain.Cases;
using ProposalTracker.Features.Intake;
using ProposalTracker.Features.Process;
using ProposalTracker.Features.Tests.Host;

namespace ProposalTracker.Features.Tests.Intake;

/// <summary>登记 and 审查: what is registered, and what is refused at its field.</summary>
public abstract class RegisterProposalTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Registration_WithoutATitle_IsRefusedAtItsField()
    {
        var command = await Cases.RegistrationAsync() with { Title = " " };

        var result = await Host.SendAsync("clerk", command);

        Assert.Equal("请填写建议标题。", result.Error?.Fields["Title"]);
    }

    [Fact]
    public async Task Registration_WithANumberThatIsTaken_IsRefusedAtItsField()
    {
        var number = $"2023{Guid.NewGuid().ToByteArray()[0] + 600}";
        await Cases.RegisterAsync(c => c with { Number = number });

        var result = await Host.SendAsync("clerk", await Cases.RegistrationAsync() with { Number = $"第{number}号" });

        Assert.Contains("已经用过", result.Error?.Fields["Number"]);
    }

    [Fact]
    public async Task Registration_WithTheSamePersonTwice_IsRefusedAtItsField()
    {
        var command = await Cases.RegistrationAsync();

        var result = await Host.SendAsync("clerk", command with { CoSignerIds = [command.LeadProposerId ?? 0] });

        Assert.Contains("不能重复", result.Error?.Fields["CoSignerIds"]);
    }

    [Fact]
    public async Task Check_DecliningWithoutAReason_IsRefusedAtItsField()
    {
        var item = await Cases.ItemAsync(await Cases.AtAsync(CasePhase.Checking), CaseTasks.CheckProposal);

        var result = await Host.SendAsync("clerk", new CheckProposalCommand(Guid.NewGuid(), item.Id, false, "没有具体内容", null));

        Assert.Equal("请写明不予受理的理由。", result.Error?.Fields["Reason"]);
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : RegisterProposalTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : RegisterProposalTests(host);
}
