using System.Diagnostics;
using System.Text;
using Microsoft.Data.Sqlite;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Web.Tests.CommandLine;

/// <summary><c>accounts add-administrator</c> as whoever installs the system calls it, on a database that does not exist yet.</summary>
public sealed class AccountsCommandTests : IDisposable
{
    private const string Password = "Jianyi-2026";
    private readonly string _folder = Directory.CreateTempSubdirectory("accounts").FullName;

    [Fact]
    public async Task Administrator_OfANewInstallation_IsAddedOnce()
    {
        var first = await RunAsync(Password, "accounts", "add-administrator", "root", "--person", "何管理");
        var second = await RunAsync(Password, "accounts", "add-administrator", "root");

        Assert.Equal((0, "已添加管理员 root。\n", ""), first);
        Assert.Equal((1, "", "登录名“root”已经有人使用，请换一个。\n"), second);
        Assert.Equal(["root 何管理 Administrator"], People());
    }

    [Fact]
    public async Task Administrator_WithAWeakPassword_IsRefusedAndNotAdded()
    {
        var (code, output, error) = await RunAsync("12345678", "accounts", "add-administrator", "root");

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("密码", error);
        Assert.Empty(People());
    }

    [Fact]
    public async Task Administrator_WithoutAName_IsWrongUsage()
    {
        var (code, _, error) = await RunAsync(Password, "accounts", "add-administrator");

        Assert.Equal(2, code);
        Assert.Contains("accounts add-administrator NAME", error);
    }

    [Fact]
    public async Task Administrator_WhereTheDataFolderIsAFile_IsToldSoInOneLine()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "data"), "x");

        var (code, output, error) = await RunAsync(Password, "accounts", "add-administrator", "root");

        Assert.Equal((1, "", 1), (code, output, error.Count(c => c == '\n')));
        Assert.Contains("PROPOSALTRACKER_DATA", error);
    }

    [Fact]
    public async Task Administrator_WhereNoPostgresAnswers_IsToldSoInOneLine()
    {
        var (code, output, error) = await RunAsync(Password, ["accounts", "add-administrator", "root"], "Host=127.0.0.1;Port=1;Username=x;Password=x;Timeout=5");

        Assert.Equal((1, "", 1), (code, output, error.Count(c => c == '\n')));
        Assert.Contains("PROPOSALTRACKER_POSTGRES", error);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(string typed, params string[] args) => RunAsync(typed, args, "");

    private async Task<(int Code, string Output, string Error)> RunAsync(string typed, string[] args, string postgres)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [WebProgram.File, .. args])
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
            Environment =
            {
                ["PROPOSALTRACKER_DATA"] = Path.Combine(_folder, "data"),
                ["PROPOSALTRACKER_POSTGRES"] = postgres,
                ["HOME"] = Path.Combine(_folder, "nobody"),
            },
        }) ?? throw new InvalidOperationException("The program did not start.");
        var error = program.StandardError.ReadToEndAsync();
        await program.StandardInput.WriteLineAsync(typed);
        program.StandardInput.Close();
        var output = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();
        return (program.ExitCode, output, await error);
    }

    private List<string> People()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_folder, "data", "proposaltracker.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT p.login_name || ' ' || p.name || ' ' || m.role FROM people p JOIN memberships m ON m.person_id = p.id";
        using var reader = command.ExecuteReader();
        var people = new List<string>();
        while (reader.Read())
            people.Add(reader.GetString(0));
        return people;
    }
}
