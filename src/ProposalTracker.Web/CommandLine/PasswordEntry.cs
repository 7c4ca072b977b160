using System.Text;

namespace ProposalTracker.Web.CommandLine;

/// <summary>A new password: typed twice and unseen at a terminal, else the first line of standard input.</summary>
internal static class PasswordEntry
{
    /// <returns>Null where the two that were typed differ.</returns>
    public static string? Read(TextWriter prompts)
    {
        if (Console.IsInputRedirected)
        {
            using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
            return input.ReadLine() ?? "";
        }
        var first = Type(prompts, "密码：");
        return Type(prompts, "再输入一遍：") == first ? first : null;
    }

    private static string Type(TextWriter prompts, string prompt)
    {
        prompts.Write(prompt);
        prompts.Flush();
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }
        prompts.WriteLine();
        return typed.ToString();
    }
}
