using System.Reflection;
using ProposalTracker.Architecture.Tests.Planted;
using ProposalTracker.Architecture.Tests.Sources;

namespace ProposalTracker.Architecture.Tests.Arrows;

public sealed class BanTests
{
    public static TheoryData<string> Rooms => [.. Ban.All.Select(b => b.Room)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_AsCompiled_UsesNoBannedNamespace(string room)
    {
        var ban = Ban.All.Single(b => b.Room == room);

        var violations = ban.Violations(Assembly.Load($"ProposalTracker.{room}"));

        Findings.MustBeNone(violations);
    }

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore", typeof(UsesEntityFrameworkInAField))]
    [InlineData("Microsoft.EntityFrameworkCore", typeof(UsesEntityFrameworkInAnAsyncBody))]
    [InlineData("System.Net.Http", typeof(UsesHttpInAGenericArgument))]
    [InlineData("System.Net.Sockets", typeof(UsesSocketsInALambda))]
    public void Type_ThatUsesABannedNamespace_IsCaught(string banned, Type planted)
    {
        var ban = new Ban("Planted", [banned]);

        var violations = ban.Violations(typeof(BanTests).Assembly);

        Assert.Contains(planted.FullName, violations);
    }

    [Fact]
    public void Type_ThatIsExempt_IsLeftOut()
    {
        var ban = new Ban("Planted", ["System.Net.Http"], Exempt: nameof(UsesHttpInAGenericArgument));

        var violations = ban.Violations(typeof(BanTests).Assembly);

        Assert.DoesNotContain(typeof(UsesHttpInAGenericArgument).FullName, violations);
    }
}
