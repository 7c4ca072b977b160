using System.CommandLine;

namespace ProposalTracker.Web.CommandLine;

/// <summary><c>letter</c>: reads, typesets and checks letters without the website.</summary>
internal static class LetterCommand
{
    public static Command Create()
    {
        return new Command("letter", "函：读入已有的函，排版成 PDF 和 DOCX。");
    }
}
