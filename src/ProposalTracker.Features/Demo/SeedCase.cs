namespace ProposalTracker.Features.Demo;

/// <summary>
/// The seed case: 代表建议 第2023047号 and the reply 中民函〔2023〕42号 that 中山市民政局 published. The letter's text is
/// the published one; the proposal's own text was not published, so it is put together from what the letter quotes.
/// </summary>
public static class SeedCase
{
    public const string Number = "第2023047号";
    public const string LetterNumber = "中民函〔2023〕42号";
    public const string Title = "关于推进社区党群服务工作站进驻商住小区的建议";

    public static readonly DateOnly SubmittedOn = new(2023, 2, 10);
    public static readonly DateOnly HandedOverOn = new(2023, 3, 1);
    public static readonly DateOnly SignedOn = new(2023, 5, 30);

    public static readonly IReadOnlyList<string> RequestItems =
    [
        "由民政部门联合相关部门研究制定社区党群工作站进驻商住小区的相关制度，明确商住小区党群工作站的功能",
        "推进商住小区业主委员会的党建工作，指导商住小区的物业服务工作，培育扶持小区成立公益性、服务性、互助性社会组织，提升商住小区的文化建设等",
        "积极开展社区党群工作站进驻商住小区的试点工作，构建商住小区共建、共治、共享的和谐、稳定的基层社会关系",
    ];

    public static string Text { get; } =
        "商住小区是基层治理的重要单元，社区党群服务工作站进驻商住小区，有利于加强党组织对基层治理工作的领导。为此建议：\n"
        + string.Join('\n', RequestItems.Select((item, i) => $"{"一二三"[i]}、{item}。"));

    /// <summary>The letter's title with the line break of the printed letter.</summary>
    public const string LetterTitle = "中山市民政局关于市十六届人大三次会议\n第2023047号代表建议答复的函";

    /// <summary>The published letter as a plain text, with its hard line breaks.</summary>
    public static string PublishedText { get; } = Read();

    public static readonly IReadOnlyList<string> CopyTo = ["市委组织部", "市人大常委会选联工委", "市政府办公室", "市住房和城乡建设局"];

    private static string Read()
    {
        using var stream = typeof(SeedCase).Assembly.GetManifestResourceStream("reply-2023047.txt")
            ?? throw new InvalidOperationException("The seed letter was expected to be embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
