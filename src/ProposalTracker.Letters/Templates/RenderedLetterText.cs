namespace ProposalTracker.Letters.Templates;

/// <summary>What a template makes of the data: the text that the drafter then edits and that is stored with the letter.</summary>
/// <param name="Title">A line feed is a forced break.</param>
/// <param name="Salutation">One entry per name, without the final colon.</param>
/// <param name="Opening">One paragraph per line, like Body and Closing.</param>
public sealed record RenderedLetterText(
    string Title, IReadOnlyList<string> Salutation, string Opening, string Body, string Closing)
{
    /// <summary>Opening, body and closing as the letter prints them.</summary>
    public string WholeBody => string.Join('\n', new[] { Opening, Body, Closing }.Where(part => part.Length > 0));

    /// <summary>The letter with this text in it; all other fields stay.</summary>
    public LetterDocument Into(LetterDocument letter) =>
        letter with { Title = Title, Salutation = Salutation, Body = WholeBody };

    public override string ToString() => $"{Title}\n\n{string.Join('、', Salutation)}：\n\n{WholeBody}\n";
}

/// <param name="Text">Null if anything went wrong; the findings then say what.</param>
public sealed record TemplateResult(RenderedLetterText? Text, IReadOnlyList<TemplateFault> Findings);
