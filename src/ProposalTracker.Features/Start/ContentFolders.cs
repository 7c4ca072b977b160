namespace ProposalTracker.Features.Start;

/// <summary>Where the files lie that the program runs by: <c>workflows/</c> and <c>templates/</c>.</summary>
public sealed record ContentFolders(string Root)
{
    public string Workflows => Path.Combine(Root, "workflows");

    public string Templates => Path.Combine(Root, "templates");

    /// <summary>The nearest folder above the program that has them: the checkout when developing, the installation otherwise.</summary>
    /// <exception cref="StartRefusedException">There is none.</exception>
    public static ContentFolders Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var content = new ContentFolders(folder.FullName);
            if (Directory.Exists(content.Workflows) && Directory.Exists(content.Templates))
                return content;
        }
        throw new StartRefusedException("没有找到流程定义 workflows 和公文模板 templates 所在的文件夹，请在 PROPOSALTRACKER_CONTENT 中写明。");
    }
}
