namespace ProposalTracker.Domain.Proposals;

/// <summary>Channel, term (届), session (次会议) and stream: inside these a proposal number is unique.</summary>
/// <param name="Term">第几届, from 1.</param>
/// <param name="Session">第几次会议, from 1.</param>
public sealed record ProposalOrigin(Channel Channel, int Term, int Session, ProposalStream Stream)
{
    public const int LastTerm = 99;
    public const int LastSession = 20;

    /// <exception cref="RuleBrokenException">Term or session lies outside what a congress can have.</exception>
    public void Verify()
    {
        ProposalRules.TermIsBetween1And99.Require(Term is >= 1 and <= LastTerm);
        ProposalRules.SessionIsBetween1And20.Require(Session is >= 1 and <= LastSession);
    }
}
