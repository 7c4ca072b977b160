using MediatR;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Reading;

namespace ProposalTracker.Features.Letters;

/// <summary>Reads a letter that was written elsewhere (A6): what each field would be, and what found no place. Stores nothing.</summary>
/// <param name="File">Bytes of a Word document or a text; null or empty where text was pasted.</param>
public sealed record ReadLetterQuery(byte[]? File, string? Pasted) : IQuery<LetterReading>;

/// <param name="Unplaced">What no field took, in the order of the text.</param>
public sealed record LetterReading(LetterDocument Letter, IReadOnlyList<LetterNote> Notes, IReadOnlyList<string> Unplaced)
{
    /// <summary>What our own drafts print where something is missing says nothing of the letter.</summary>
    internal static LetterReading Of(DecodedText text)
    {
        var read = LetterReader.Read(text.Text);
        return new LetterReading(
            read.Letter, [.. text.Notes, .. read.Notes],
            [.. read.Unplaced.Where(piece => piece.Trim() is not ("草稿" or "") && !piece.Trim().StartsWith("【未填：", StringComparison.Ordinal))]);
    }
}

internal sealed class ReadLetterHandler : IRequestHandler<ReadLetterQuery, Result<LetterReading>>
{
    public Task<Result<LetterReading>> Handle(ReadLetterQuery query, CancellationToken cancellationToken) => Task.FromResult(Read(query));

    private static Result<LetterReading> Read(ReadLetterQuery query)
    {
        if (query.File is { Length: > 0 } file)
        {
            var (text, fault) = LetterUpload.Read(file);
            return text is null ? Error.Invalid(nameof(query.File), fault ?? "文件无法读入。") : LetterReading.Of(text);
        }
        return string.IsNullOrWhiteSpace(query.Pasted)
            ? Error.Invalid(nameof(query.File), "请选择文件，或者粘贴文字。")
            : LetterReading.Of(new DecodedText(LetterUpload.Storable(query.Pasted), []));
    }
}
