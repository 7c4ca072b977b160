using ProposalTracker.Features.Demo;
using ProposalTracker.Features.Start;

namespace ProposalTracker.Web.Hosting;

/// <summary>Tells whoever started the program where to look and how to log in.</summary>
internal static class StartAnnouncement
{
    public static void AnnounceWhenStarted(this WebApplication app, HostSettings settings) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        Console.WriteLine($"代表建议办理平台已启动：{string.Join("  ", app.Urls)}");
        if (settings.Demo == DemoKind.None)
            return;
        Console.WriteLine($"演示日期从 {DemoClock.Opening.AddHours(8):yyyy-MM-dd} 开始。演示账号（密码都是 {DemoOffice.Password}）：");
        foreach (var account in DemoOffice.Accounts)
            Console.WriteLine($"  {account.LoginName,-12}{account.Name}  {account.What}");
    });
}
