using MediatR;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Replies;

namespace ProposalTracker.Features.Documents;

/// <summary>The document with the text as typed so far, every page marked 草稿. Nothing is kept.</summary>
public sealed record PreviewDocumentQuery(long CaseId, LetterKind Kind, long? AssignmentId, DocumentText Text) : IQuery<LetterFile>;

internal sealed class PreviewDocumentHandler(DocumentDesk desk, DocumentLetters letters) : IRequestHandler<PreviewDocumentQuery, Result<LetterFile>>
{
    public async Task<Result<LetterFile>> Handle(PreviewDocumentQuery query, CancellationToken cancellationToken)
    {
        var found = await desk.FindAsync(query.CaseId, query.Kind, query.AssignmentId, cancellationToken);
        if (found.Error is { } error)
            return error;
        var (_, printed) = (await letters.PrintAsync(found.Value, query.Text, found.Value.Opinion?.LetterNumber, draft: true, cancellationToken))[0];
        return printed.Pdf is { } pdf
            ? new LetterFile(pdf, $"{LetterKindWords.Of(query.Kind)}草稿.pdf", IsDraft: true)
            : Error.Refused(string.Join("；", printed.Notes.Select(n => n.Message)));
    }
}
