using System.Text.RegularExpressions;
using Acornima;

namespace ProposalTracker.Workflow.Expressions;

/// <summary>The parsers of scripts and templates speak English; what people most often get wrong is told in Chinese.</summary>
internal static class SyntaxFaults
{
    private static readonly (Regex Pattern, string Chinese)[] Known =
    [
        Of("^Unexpected end of input.*", "内容不完整"),
        Of("^Unexpected (?:token|identifier|strict mode reserved word) '(.*)'$", "意外的“$1”"),
        Of("^Unexpected string$", "意外的文本"),
        Of("^Unexpected number$", "意外的数字"),
        Of("^Invalid or unexpected token$", "无法识别的字符，或者没有结束的文本"),
        Of("^missing \\) .*", "缺少“)”"),
        Of("^Unterminated template literal$", "文本没有结束"),
        Of("^Identifier '(.*)' has already been declared$", "“$1”声明了两次"),
        Of("^Invalid regular expression: (.*)$", "正则表达式不合法（$1）"),
        Of("^Invalid left-hand side in assignment$", "赋值号左边不能赋值"),
        Of("^(?:.*Insufficient stack|.*nesting exceeds maximum depth).*", "嵌套太深"),
        Of("^(?:Variable|Tag) '(\\{[{%])(.*)' was not properly terminated.*", "“$1$2”没有结束"),
        Of("^Unknown tag '(.*)'$", "没有标签“$1”"),
        Of("^(\\w+) tag was never closed$", "标签 $1 没有结束"),
        Of("^Syntax Error in '(\\w+)' tag - Valid syntax: (.*)$", "标签 $1 的写法不对，应如 $2"),
    ];

    public static string Tell(Exception exception) => exception is ParseErrorException parse
        ? $"第 {parse.LineNumber} 行第 {parse.Column + 1} 个字符处，{InChinese(parse.Description)}"
        : InChinese(exception.Message);

    private static string InChinese(string? message)
    {
        var text = message?.Trim() ?? "";
        foreach (var (pattern, chinese) in Known)
            if (pattern.IsMatch(text))
                return pattern.Replace(text, chinese);
        return text;
    }

    private static (Regex Pattern, string Chinese) Of(string pattern, string chinese) => (new Regex(pattern, RegexOptions.Singleline | RegexOptions.NonBacktracking), chinese);
}
