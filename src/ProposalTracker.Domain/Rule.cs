namespace ProposalTracker.Domain;

/// <summary>A rule of the business, named as a sentence and kept with its area (for example <c>CaseRules</c>).</summary>
/// <param name="Name">Stable name for tests and the API.</param>
/// <param name="Sentence">What the person reads, in Chinese; <c>{0}</c> stands for what is named at the check.</param>
/// <param name="Field">The form field at which the sentence is shown, or null for the whole form.</param>
public sealed record Rule(string Name, string Sentence, string? Field = null)
{
    /// <exception cref="RuleBrokenException">The condition does not hold.</exception>
    public void Require(bool condition, params object?[] named)
    {
        if (!condition)
            throw new RuleBrokenException(this, named);
    }

    /// <summary>Requires a text that is more than white space.</summary>
    /// <returns>The text without white space around it.</returns>
    /// <exception cref="RuleBrokenException">The text is blank.</exception>
    public string RequireText(string? text)
    {
        Require(!string.IsNullOrWhiteSpace(text));
        // Require has thrown where the text is null.
        return text!.Trim();
    }
}
