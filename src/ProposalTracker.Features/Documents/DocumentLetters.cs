using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Seals;
using ProposalTracker.Features.Templates;
using ProposalTracker.Letters;
using LetterKind = ProposalTracker.Domain.Rules.LetterKind;

namespace ProposalTracker.Features.Documents;

/// <summary>What a person writes of a document; the rest comes from the case.</summary>
/// <param name="Salutation">Parted by 、 or line ends.</param>
public sealed record DocumentText(string? Title, string? Salutation, string? Body)
{
    internal IReadOnlyList<string> Names =>
        (Salutation ?? "").Split(['、', '\n', '\r', '，', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Documents as letters, typeset with the place's habits.</summary>
internal sealed class DocumentLetters(LetterPress press, TemplateBook templates, SealBook seals, OfficeClock clock)
{
    /// <summary>The first text, made by the kind's template.</summary>
    public async Task<DocumentText> ProposeAsync(DocumentBasis basis, CancellationToken cancellationToken)
    {
        var written = await templates.WriteAsync(basis.Kind, DocumentTexts.Of(basis, clock.Today), cancellationToken);
        return new DocumentText(written.Title, string.Join('、', written.Salutation), written.WholeBody);
    }

    /// <summary>Whether each of those named gets a document of his own.</summary>
    public static bool GoesToEach(DocumentBasis basis) =>
        basis.Kind is LetterKind.FeedbackForm or LetterKind.Promise && basis.Rules.Answering.JointProposal == AnsweredSigners.EachSigner;

    /// <returns>One document, or one for each signer where the rule set answers each.</returns>
    public IReadOnlyList<LetterDocument> Compose(DocumentBasis basis, DocumentText text, string? number)
    {
        var letter = ToAll(basis, text, number);
        return GoesToEach(basis) ? [.. ReplyLetter.Salutations(text.Names, basis.Rules).Select(salutation => letter with { Salutation = salutation })] : [letter];
    }

    public async Task<IReadOnlyList<PrintedDocument>> PrintAsync(DocumentBasis basis, DocumentText text, string? number, bool draft, CancellationToken cancellationToken)
    {
        var options = LetterHabits.Of(basis.Rules) with { Draft = draft };
        var printed = new List<PrintedDocument>();
        foreach (var one in Compose(basis, text, number))
        {
            // A draft is not sealed.
            var (@sealed, with) = draft ? (one, options) : await seals.SealAsync(one, options, one.Signers is null ? [] : [basis.Issuer.Id], cancellationToken);
            printed.Add(new PrintedDocument(@sealed, press.Print(@sealed, with)));
        }
        return printed;
    }

    /// <summary>Of the typesetter, without those that a form has by nature.</summary>
    public static IReadOnlyList<string> Messages(IReadOnlyList<PrintedDocument> printed, NoteLevel level) =>
        [.. printed.SelectMany(p => p.Printed.Notes).Where(n => n.Level == level && n.Code is not ("no-signer" or "no-date")).Select(n => n.Message.TrimEnd('。')).Distinct()];

    private LetterDocument ToAll(DocumentBasis basis, DocumentText text, string? number)
    {
        var date = clock.Today;
        var issuer = basis.Issuer.FullNameOn(date);
        var isForm = basis.Kind == LetterKind.FeedbackForm;
        return new LetterDocument
        {
            Kind = Of(basis.Kind),
            Issuer = issuer,
            Number = number,
            Title = (text.Title ?? "").ReplaceLineEndings("\n").Trim(),
            Salutation = text.Names,
            Body = (text.Body ?? "").ReplaceLineEndings("\n").Trim(),
            Signers = isForm ? null : [issuer],
            Date = isForm ? null : date,
            Seal = isForm || !basis.Rules.Letter.IsSealed ? SealMode.None : SealMode.Space,
            Contact = Contact(basis),
            CopyTo = basis.Kind == LetterKind.Promise && basis.Reply is { CopyTo.Count: > 0 } reply ? reply.CopyTo : null,
        };
    }

    private static LetterContact? Contact(DocumentBasis basis)
    {
        var name = basis.Opinion?.ContactName ?? basis.Issuer.ContactName;
        var phone = basis.Opinion?.ContactPhone ?? basis.Issuer.ContactPhone;
        return name is null || phone is null ? null : new LetterContact(name, phone);
    }

    private static ProposalTracker.Letters.LetterKind Of(LetterKind kind) => kind switch
    {
        LetterKind.HandOver => ProposalTracker.Letters.LetterKind.Handover,
        LetterKind.Urge => ProposalTracker.Letters.LetterKind.Urge,
        LetterKind.Opinion => ProposalTracker.Letters.LetterKind.Opinion,
        LetterKind.Return => ProposalTracker.Letters.LetterKind.Return,
        LetterKind.Extension => ProposalTracker.Letters.LetterKind.Extension,
        LetterKind.FeedbackForm => ProposalTracker.Letters.LetterKind.FeedbackForm,
        LetterKind.Promise => ProposalTracker.Letters.LetterKind.Promise,
        _ => throw new InvalidOperationException($"{LetterKindWords.Of(kind)} was expected to be a document of its own."),
    };
}
