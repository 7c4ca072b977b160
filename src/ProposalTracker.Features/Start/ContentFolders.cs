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
            if (Directory.Exists(Path.Combine(folder.FullName, "workflows")))
                return new ContentFolders(folder.FullName);
        }
        throw new StartRefusedException("没有找到流程定义文件夹 workflows，请在 PROPOSALTRACKER_CONTENT 中写明它所在的文件夹。");
    }
}
