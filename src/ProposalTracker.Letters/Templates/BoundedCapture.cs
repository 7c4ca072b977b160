using System.Text.RegularExpressions;
using DotLiquid;
using DotLiquid.Exceptions;

namespace ProposalTracker.Letters.Templates;

/// <summary><c>{% capture name %}…{% endcapture %}</c> with a bound: the library's own collects without end.</summary>
internal sealed partial class BoundedCapture : Block
{
    private string _name = "";

    public override void Initialize(string tagName, string markup, List<string> tokens)
    {
        _name = Variable().Match(markup) is { Success: true } match
            ? match.Groups["name"].Value
            : throw new SyntaxException("capture 后面应有变量名。");
        base.Initialize(tagName, markup, tokens);
    }

    public override void Render(Context context, TextWriter result)
    {
        using var text = new BoundedText();
        base.Render(context, text);
        context.Scopes[^1][_name] = text.ToString();
    }

    [GeneratedRegex(@"^\s*['""]?(?<name>[\w.-]+)['""]?\s*$")]
    private static partial Regex Variable();
}
