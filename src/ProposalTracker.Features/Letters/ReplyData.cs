namespace ProposalTracker.Features.Letters;

/// <summary>What the reply template may use.</summary>
internal sealed record ReplyData(
    string Issuer, string Session, string ProposalNumber, string ProposalTitle, IReadOnlyList<string> CoHandlers,
    IReadOnlyList<(string Unit, string Text)> Opinions, IReadOnlyList<string> RequestItems, string Closing, int Round,
    string ProposalWord, string ProposerWord);
