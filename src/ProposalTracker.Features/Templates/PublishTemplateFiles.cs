using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Domain.Templates;
using ProposalTracker.Features.Letters;

namespace ProposalTracker.Features.Templates;

/// <summary>
/// The files in <c>templates/</c> are the first versions. A newer file follows as a version of its own as long as nobody
/// has changed that template; what an administrator has published stays in force.
/// </summary>
internal static class PublishTemplateFiles
{
    public static async Task RunAsync(ProposalTrackerContext context, LetterForms forms, DateTime now, CancellationToken cancellationToken)
    {
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            var source = forms.Source(TemplateKinds.Of(kind));
            var hash = TemplateBook.HashOf(source);
            var versions = await context.LetterTemplateVersions.AsNoTracking().Where(v => v.Kind == kind)
                .Select(v => new { v.Number, v.ContentHash, v.PublishedByPersonId }).ToListAsync(cancellationToken);
            if (versions.Any(v => v.ContentHash == hash || v.PublishedByPersonId is not null))
                continue;
            var why = versions.Count == 0 ? "随系统提供" : "随系统更新";
            context.LetterTemplateVersions.Add(new LetterTemplateVersion(kind, versions.Count + 1, source, hash, why, null, now));
        }

        await context.SaveChangesAsync(cancellationToken);
    }
}
