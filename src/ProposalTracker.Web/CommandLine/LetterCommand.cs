using System.CommandLine;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Web.CommandLine;

/// <summary><c>letter</c>: reads, typesets and checks letters without the website.</summary>
internal static class LetterCommand
{
    public static Command Create() =>
        new("letter", "函：读入已有的函，排版成 PDF 和 DOCX。") { CreateRead(), CreateRender(), CreateFonts() };

    private static Command CreateRead()
    {
        var file = new Argument<string>("TEXT.txt");
        var command = new Command("read", "把已有函的文字读成 JSON。") { file };
        command.SetAction(parsed => ReadLetterFile.Run(
            parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    private static Command CreateRender()
    {
        var file = new Argument<string>("LETTER.json");
        var pdf = new Option<string>("-o") { Description = "PDF 文件", HelpName = "OUT.pdf", Required = true };
        var docx = new Option<string?>("--docx") { Description = "另存一份 DOCX", HelpName = "OUT.docx" };
        var ofd = new Option<string?>("--ofd") { Description = "另存一份 OFD（试验，草稿不出 OFD）", HelpName = "OUT.ofd" };
        var draft = new Option<bool>("--draft") { Description = "草稿：缺项和缺字也排出来，每页标明草稿" };
        var command = new Command("render", "把 JSON 写成的函排版。") { file, pdf, docx, ofd, draft };
        command.SetAction(parsed => RenderLetterFile.Run(
            new RenderLetterRequest(
                parsed.GetRequiredValue(file), parsed.GetRequiredValue(pdf), parsed.GetValue(docx), parsed.GetValue(draft))
            { Ofd = parsed.GetValue(ofd) },
            parsed.InvocationConfiguration.Output,
            parsed.InvocationConfiguration.Error));
        return command;
    }

    private static Command CreateFonts()
    {
        var command = new Command("fonts", "列出各种字体用的是哪个字库，缺什么、怎样安装。");
        command.SetAction(parsed => ListLetterFonts.Run(parsed.InvocationConfiguration.Output));
        return command;
    }
}
