using System.CommandLine;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Web.CommandLine;

/// <summary><c>letter</c>: reads, typesets and checks letters without the website.</summary>
internal static class LetterCommand
{
    public static Command Create()
    {
        return new Command("letter", "函：读入已有的函，排版成 PDF 和 DOCX。") { CreateRead() };
    }

    private static Command CreateRead()
    {
        var file = new Argument<string>("TEXT.txt");
        var command = new Command("read", "把已有函的文字读成 JSON。") { file };
        command.SetAction(parsed => ReadLetterFile.Run(
            parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }
}
