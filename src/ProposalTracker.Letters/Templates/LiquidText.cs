using System.Globalization;
using DotLiquid;
using DotLiquid.Exceptions;

namespace ProposalTracker.Letters.Templates;

/// <summary>
/// Liquid, kept to the common subset and within bounds. Data are plain values, lists and dictionaries, never live
/// objects; the output is plain text and is not escaped; what stands in the data is not parsed again.
/// </summary>
internal static class LiquidText
{
    private const int MostIterations = 10_000;
    private const int MostMilliseconds = 2_000;
    private const int LongestOutput = 200_000;

    // At the library's default level an unknown filter is skipped in silence, and dates print in another notation.
    static LiquidText()
    {
        Template.DefaultSyntaxCompatibilityLevel = SyntaxCompatibility.DotLiquid22a;
        Liquid.UseRubyDateFormat = true;
    }

    /// <summary>Parses anew on every call, because the library keeps the errors of a rendering on the template.</summary>
    public static string Render(string file, string source, Hash data, List<TemplateFault> faults)
    {
        if (LiquidTokens.FindFault(file, source) is { } fault)
        {
            faults.Add(fault);
            return "";
        }

        try
        {
            var template = Template.Parse(source, SyntaxCompatibility.DotLiquid22a);
            var text = template.Render(Parameters(data));
            faults.AddRange(template.Errors.Select(error => Describe(file, source, error)));
            if (text.Length <= LongestOutput)
                return text;
            faults.Add(new TemplateFault(file, 1, 1, $"生成的文字超过 {LongestOutput} 字。"));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            faults.Add(Describe(file, source, error));
        }

        return "";
    }

    /// <summary>The fault of one piece by itself, or null.</summary>
    public static string? FaultOf(string piece)
    {
        try
        {
            Template.Parse(piece, SyntaxCompatibility.DotLiquid22a);
            return null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Message(error);
        }
    }

    private static RenderParameters Parameters(Hash data) => new(CultureInfo.InvariantCulture)
    {
        LocalVariables = data,
        ErrorsOutputMode = ErrorsOutputMode.Suppress,
        SyntaxCompatibilityLevel = SyntaxCompatibility.DotLiquid22a,
        MaxIterations = MostIterations,
        Timeout = MostMilliseconds,
    };

    private static TemplateFault Describe(string file, string source, Exception error)
    {
        var name = error switch
        {
            VariableNotFoundException => Quoted(error.Message),
            FilterNotFoundException => error.Message,
            FileSystemException => "include",
            _ => null,
        };
        return TemplateFault.At(file, source, LiquidTokens.Find(source, name), Message(error));
    }

    private static string Message(Exception error) => error switch
    {
        VariableNotFoundException => $"没有“{Quoted(error.Message)}”的值。",
        FilterNotFoundException => $"不认识的过滤器“{error.Message}”。",
        FileSystemException => "模板里不能引入别的文件。",
        MaximumIterationsExceededException => $"循环超过 {MostIterations} 次。",
        System.TimeoutException => $"运行超过 {MostMilliseconds / 1000} 秒。",
        DivideByZeroException => "除数是零。",
        SyntaxException when error.Message.StartsWith("Unknown tag", StringComparison.Ordinal) => $"不认识的标签“{Quoted(error.Message)}”。",
        _ => $"写法有误：{error.Message}",
    };

    private static string Quoted(string message) => message.Split('\'') is { Length: > 2 } parts ? parts[1] : message;
}
