namespace ProposalTracker.Domain.PastReplies;

/// <summary>What was read of a past reply, or what somebody made of it.</summary>
/// <param name="Salutation">As printed, names joined by 、.</param>
/// <param name="Unplaced">One piece a line.</param>
public sealed record PastReplyText(string Title, string? Number, string? Issuer, int? Year, string Salutation, string Body, string Unplaced);
