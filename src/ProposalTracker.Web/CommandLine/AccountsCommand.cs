using System.CommandLine;
using MediatR;
using ProposalTracker.Features;
using ProposalTracker.Features.Accounts;
using ProposalTracker.Features.Start;
using ProposalTracker.Web.Hosting;

namespace ProposalTracker.Web.CommandLine;

/// <summary><c>accounts</c>: the first administrator of an installation, who cannot be added by anybody in the website.</summary>
internal static class AccountsCommand
{
    private const int Refused = 1;

    /// <param name="addData">Registers the database.</param>
    public static Command Create(Action<IServiceCollection, HostSettings> addData)
    {
        var login = new Argument<string>("NAME");
        var person = new Option<string?>("--person") { Description = "姓名，不写则与登录名相同", HelpName = "姓名" };
        var command = new Command("add-administrator", "添加管理员；密码从键盘读两遍，或者从标准输入读一行。") { login, person };
        command.SetAction((parsed, cancellationToken) => AddAsync(
            addData, parsed.GetRequiredValue(login), parsed.GetValue(person), parsed.InvocationConfiguration, cancellationToken));
        return new Command("accounts", "账号：添加第一个管理员。") { command };
    }

    private static async Task<int> AddAsync(
        Action<IServiceCollection, HostSettings> addData, string login, string? person, InvocationConfiguration console, CancellationToken cancellationToken)
    {
        try
        {
            if (PasswordEntry.Read(console.Error) is not { } password)
                return await RefuseAsync(console.Error, "两次输入的密码不同。");
            var settings = HostSettings.Read(new ConfigurationBuilder().AddEnvironmentVariables().Build());
            await using var services = Services(addData, settings);
            await PrepareStart.OpenDatabaseAsync(services);
            await using var scope = services.CreateAsyncScope();
            var result = await scope.ServiceProvider.GetRequiredService<IMediator>()
                .Send(new AddAdministratorCommand(Guid.NewGuid(), login, person, password), cancellationToken);
            if (result.Error is { } error)
                return await RefuseAsync(console.Error, error.Fields.Count > 0 ? string.Concat(error.Fields.Values) : error.Message);
            await console.Output.WriteLineAsync(result.Value.Sentence);
            return 0;
        }
        catch (StartRefusedException refused)
        {
            return await RefuseAsync(console.Error, refused.Message);
        }
    }

    private static async Task<int> RefuseAsync(TextWriter error, string sentence)
    {
        await error.WriteLineAsync(sentence);
        return Refused;
    }

    private static ServiceProvider Services(Action<IServiceCollection, HostSettings> addData, HostSettings settings)
    {
        settings.OpenDataFolder();
        var services = new ServiceCollection();
        services.AddSingleton(settings.Content);
        addData(services, settings);
        return services.AddFeatures().BuildServiceProvider();
    }
}
