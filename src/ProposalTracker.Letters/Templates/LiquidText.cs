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
    private const int MostErrors = 20;

    // At the library's default level an unknown filter is skipped in silence, and dates print in another notation.
    static LiquidText()
    {
        Template.DefaultSyntaxCompatibilityLevel = SyntaxCompatibility.DotLiquid22a;
        Liquid.UseRubyDateFormat = true;
        Template.RegisterTag<BoundedCapture>("capture");
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
            using var text = new BoundedText();
            template.Render(text, Parameters(data));
            faults.AddRange(template.Errors.Take(MostErrors).Select(error => Describe(file, source, error)));
            return text.ToString();
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
        Filters = [typeof(BoundedFilters)],
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
            MaximumIterationsExceededException or System.TimeoutException => "for",
            _ when Limit(error) is not null => "",
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
        _ when Limit(error) is { } limit => limit.Message,
        SyntaxException when error.Message.StartsWith("Unknown tag", StringComparison.Ordinal) => $"不认识的标签“{Quoted(error.Message)}”。",
        _ => $"写法有误：{error.Message}",
    };

    // The library wraps what a filter throws.
    private static TemplateLimitException? Limit(Exception? error) =>
        error is null ? null : error as TemplateLimitException ?? Limit(error.InnerException);

    private static string Quoted(string message) => message.Split('\'') is { Length: > 2 } parts ? parts[1] : message;
}
