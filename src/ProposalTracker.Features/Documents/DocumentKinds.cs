using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.CoHandling;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Documents;

/// <summary>Which documents a case has to offer as it stands, and to whom.</summary>
internal static class DocumentKinds
{
    /// <summary>Written by the congress or government office; the others by the unit that handles.</summary>
    public static bool IsOfAnOffice(LetterKind kind) => kind is LetterKind.HandOver or LetterKind.Urge;

    /// <summary>Whether the 承办 gives cause for the document.</summary>
    public static bool HasCause(LetterKind kind, Assignment about, Opinion? opinion, Reply? reply) => kind switch
    {
        LetterKind.Opinion => about.Role == AssignmentRole.CoHandler && opinion?.SubmittedAt is not null,
        LetterKind.Return => about.Returns.Count > 0,
        LetterKind.Extension => about is { IsActive: true, Role: AssignmentRole.Lead, State: AssignmentState.Handling } && reply?.State is not ReplyState.Numbered,
        LetterKind.FeedbackForm => about is { IsActive: true, Role: AssignmentRole.Lead } && reply?.State is ReplyState.Numbered or ReplyState.Sent,
        LetterKind.Promise => about is { IsActive: true, Role: AssignmentRole.Lead } && reply?.State == ReplyState.Sent,
        LetterKind.Urge => about is { IsActive: true, State: AssignmentState.AwaitingSignIn or AssignmentState.Handling },
        _ => false,
    };

    /// <summary>Whether the person may look at the document before it is issued.</summary>
    public static bool MayPrepare(Actor person, LetterKind kind, long issuerId) => IsOfAnOffice(kind)
        ? person.Has(Role.Dispatcher, issuerId) || person.Has(Role.LiaisonClerk, issuerId)
        : person.WorksIn(issuerId);

    /// <summary>Whether the person numbers and issues it.</summary>
    public static bool MayIssue(Actor person, LetterKind kind, long issuerId) =>
        MayPrepare(person, kind, issuerId) && (IsOfAnOffice(kind) || person.Has(Role.Secretary, issuerId));
}
