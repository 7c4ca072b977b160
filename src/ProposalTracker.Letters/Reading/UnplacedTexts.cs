namespace ProposalTracker.Letters.Reading;

/// <summary>What no field took, to be handed back in the order of the input.</summary>
internal sealed class UnplacedTexts
{
    private readonly List<(int Line, string Text)> _texts = [];

    public void Add(SourceLine line) => Add(line, line.Text);

    /// <summary>Adds a part of a line, unless it holds only white space and marks.</summary>
    public void Add(SourceLine line, string text)
    {
        if (text.Any(char.IsLetterOrDigit) || text.Any(char.IsSurrogate))
            _texts.Add((line.Index, text.Trim()));
    }

    public IReadOnlyList<string> InInputOrder() => [.. _texts.OrderBy(text => text.Line).Select(text => text.Text)];
}
