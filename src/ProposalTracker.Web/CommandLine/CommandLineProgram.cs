using System.CommandLine;
using System.Text;
using ProposalTracker.Web.Hosting;

namespace ProposalTracker.Web.CommandLine;

/// <summary>
/// The part of the program that works without a host and without a port; of its commands only <c>accounts</c> opens the
/// database. Exit code 2 stands for wrong usage in every command.
/// </summary>
internal static class CommandLineProgram
{
    public const int WrongUsage = 2;

    private static readonly string[] HelpOptions = ["--help", "-h", "-?"];

    /// <summary>A first word that is no setting of the website is a command, if only a mistyped one: nothing is started for it.</summary>
    public static bool Handles(string[] args) =>
        args.Length > 0 && ((!args[0].StartsWith('-') && !args[0].StartsWith('/') && !args[0].Contains('=')) || HelpOptions.Contains(args[0]));

    /// <param name="addData">Registers the database.</param>
    public static int Run(string[] args, Action<IServiceCollection, HostSettings> addData)
    {
        try
        {
            using var error = OpenUtf8(Console.OpenStandardError());
            return Run(args, addData, error);
        }
        catch (Exception exception) when (IsUnwritable(exception))
        {
            // Nobody is left to be told.
            return WrongUsage;
        }
    }

    private static int Run(string[] args, Action<IServiceCollection, HostSettings> addData, TextWriter error)
    {
        try
        {
            using var output = OpenUtf8(Console.OpenStandardOutput());
            return Run(args, addData, output, error);
        }
        catch (Exception exception) when (IsUnwritable(exception))
        {
            error.WriteLine($"结果写不出去（{exception.Message}）。");
            return WrongUsage;
        }
    }

    /// <summary>A pipe that its reader left, a full disk, or a closed standard output, which is told as missing access.</summary>
    private static bool IsUnwritable(Exception exception) => exception is IOException or UnauthorizedAccessException;

    private static int Run(string[] args, Action<IServiceCollection, HostSettings> addData, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("代表建议办理系统。不带命令时启动网站。");
        root.Options.Clear();
        root.Subcommands.Add(LetterCommand.Create());
        root.Subcommands.Add(WorkflowCommand.Create());
        root.Subcommands.Add(AccountsCommand.Create(addData));
        if (args.Any(HelpOptions.Contains))
        {
            CommandHelp.Write(CommandHelp.Find(root, args), output);
            return 0;
        }

        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 || parsed.Action is null)
            return Refuse(parsed, error);
        return parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
        });
    }

    private static int Refuse(ParseResult parsed, TextWriter error)
    {
        var unknown = string.Join(' ', parsed.UnmatchedTokens);
        error.WriteLine(unknown.Length > 0 ? $"用法错误：不认识“{unknown}”。" : "用法错误：缺少命令、参数或选项的值。");
        CommandHelp.Write(parsed.CommandResult.Command, error);
        return WrongUsage;
    }

    // The console's own writer follows the locale; redirected output must be UTF-8 without BOM everywhere.
    private static StreamWriter OpenUtf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
