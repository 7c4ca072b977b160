using ProposalTracker.Features.Start;

namespace ProposalTracker.Web.Hosting;

/// <summary>What the environment says about this installation. Every value has a default that works on one machine.</summary>
/// <param name="PostgresConnection"><c>PROPOSALTRACKER_POSTGRES</c>; null puts the data on SQLite.</param>
/// <param name="DataFolder"><c>PROPOSALTRACKER_DATA</c>, else <c>data</c> below the working folder.</param>
/// <param name="Demo"><c>PROPOSALTRACKER_DEMO</c>: cases, organisation or none.</param>
/// <param name="Content"><c>PROPOSALTRACKER_CONTENT</c>, else found above the program.</param>
internal sealed record HostSettings(string? PostgresConnection, string DataFolder, DemoKind Demo, ContentFolders Content)
{
    public string SqliteConnection => $"Data Source={Path.Combine(DataFolder, "proposaltracker.db")}";

    /// <exception cref="StartRefusedException">PROPOSALTRACKER_DEMO has a value that is none of the three, or there is no content folder.</exception>
    public static HostSettings Read(IConfiguration configuration)
    {
        var postgres = configuration["PROPOSALTRACKER_POSTGRES"];
        var demo = configuration["PROPOSALTRACKER_DEMO"] ?? nameof(DemoKind.None);
        return new HostSettings(
            string.IsNullOrWhiteSpace(postgres) ? null : postgres,
            configuration["PROPOSALTRACKER_DATA"] ?? Path.GetFullPath("data"),
            Enum.TryParse<DemoKind>(demo, ignoreCase: true, out var kind)
                ? kind
                : throw new StartRefusedException($"PROPOSALTRACKER_DEMO 的值“{demo}”不对，应为 cases、organisation 或 none。"),
            configuration["PROPOSALTRACKER_CONTENT"] is { } content ? new ContentFolders(content) : ContentFolders.Find());
    }

    /// <summary>Makes the data folder where anything is kept in it, and tries whether it can be written to.</summary>
    /// <exception cref="StartRefusedException">It cannot.</exception>
    public void OpenDataFolder()
    {
        if (PostgresConnection is not null && Demo == DemoKind.None)
            return;
        try
        {
            Directory.CreateDirectory(DataFolder);
            var trial = Path.Combine(DataFolder, $"trial-{Guid.NewGuid():N}");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"数据文件夹 {DataFolder} 不能写入：{closed.Message} 请改正权限，或者在 PROPOSALTRACKER_DATA 中写明另一个文件夹。");
        }
    }
}
