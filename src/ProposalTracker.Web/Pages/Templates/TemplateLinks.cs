using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Web.Pages.Templates;

internal static class TemplateLinks
{
    public static string To(LetterKind kind) => $"/templates/{kind.ToString().ToLowerInvariant()}";

    public static string ToVersions(LetterKind kind) => $"{To(kind)}/versions";

    public static string ToSamples(LetterKind kind) => $"{To(kind)}/samples";

    public static string ToNewSample(LetterKind kind) => $"{ToSamples(kind)}/new";

    public static string ToSample(LetterKind kind, long sampleId) => $"{ToSamples(kind)}/{sampleId}";
}
