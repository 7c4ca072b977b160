using System.CommandLine;

namespace ProposalTracker.Web.CommandLine;

/// <summary>Usage in Chinese; the library's own help is English.</summary>
internal static class CommandHelp
{
    /// <summary>The deepest command that the arguments name.</summary>
    public static Command Find(Command root, IEnumerable<string> args)
    {
        var command = root;
        foreach (var arg in args)
        {
            if (command.Subcommands.FirstOrDefault(candidate => candidate.Name == arg) is not { } next)
                break;
            command = next;
        }

        return command;
    }

    public static void Write(Command command, TextWriter writer)
    {
        writer.WriteLine(command.Description);
        writer.WriteLine("用法：");
        foreach (var line in Usages(command, PathOf(command)))
            writer.WriteLine("  " + line);
        foreach (var option in command.Options.Where(option => option.Description is not null))
            writer.WriteLine($"  {option.Name}：{option.Description}");
    }

    private static IEnumerable<string> Usages(Command command, string path)
    {
        if (command.Subcommands.Count == 0)
        {
            yield return $"{path}{Parameters(command)}    {command.Description}";
            yield break;
        }

        foreach (var child in command.Subcommands)
            foreach (var usage in Usages(child, $"{path} {child.Name}".TrimStart()))
                yield return usage;
    }

    private static string Parameters(Command command)
    {
        var arguments = command.Arguments.Select(argument =>
            argument.Arity.MaximumNumberOfValues > 1 ? $" {argument.Name}…" : $" {argument.Name}");
        var options = command.Options.Select(option =>
        {
            var text = option.ValueType == typeof(bool) ? option.Name : $"{option.Name} {option.HelpName}".TrimEnd();
            return option.Required ? $" {text}" : $" [{text}]";
        });
        return string.Concat(arguments.Concat(options));
    }

    private static string PathOf(Command command)
    {
        var parent = command.Parents.OfType<Command>().FirstOrDefault();
        return parent is null ? "" : $"{PathOf(parent)} {command.Name}".TrimStart();
    }
}
