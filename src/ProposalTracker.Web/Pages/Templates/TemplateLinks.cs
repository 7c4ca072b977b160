using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Web.Pages.Templates;

internal static class TemplateLinks
{
    public static string To(LetterKind kind) => $"/templates/{kind.ToString().ToLowerInvariant()}";

    public static string ToVersions(LetterKind kind) => $"{To(kind)}/versions";
}
