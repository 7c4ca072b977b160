using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Features.Templates;

/// <summary>The kinds of letters that have a template: their addresses, and how the typesetter names them.</summary>
public static class TemplateKinds
{
    public static ProposalTracker.Letters.LetterKind Of(LetterKind kind) =>
        Enum.Parse<ProposalTracker.Letters.LetterKind>(kind.ToString(), ignoreCase: true);

    /// <summary>In addresses, and the folder in <c>templates/</c> regardless of case; null for anything else.</summary>
    public static LetterKind? Find(string name)
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            if (kind.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return null;
    }
}
