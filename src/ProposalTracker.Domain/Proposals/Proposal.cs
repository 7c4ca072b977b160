using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Domain.Proposals;

/// <summary>建议: what a representative asks, with its number, proposers and request items.</summary>
public sealed class Proposal : Entity
{
    public const int LongestTitle = 120;
    public const int LongestText = 20_000;

    private readonly List<CoSigner> coSigners = [];
    private readonly List<RequestItem> requestItems = [];

    private Proposal()
    {
    }

    /// <exception cref="RuleBrokenException">Title, text, origin or proposer is missing or out of bounds.</exception>
    public Proposal(ProposalOrigin origin, string number, string title, string text, DateOnly submittedOn)
    {
        origin.Verify();
        Channel = origin.Channel;
        Term = origin.Term;
        Session = origin.Session;
        Stream = origin.Stream;
        Number = ProposalRules.ProposalNeedsANumber.RequireText(number);
        Title = ProposalRules.ProposalNeedsATitle.RequireText(title);
        ProposalRules.TitleIsShort.Require(Title.Length <= LongestTitle, LongestTitle);
        Text = ProposalRules.ProposalNeedsText.RequireText(text);
        ProposalRules.TextIsBounded.Require(Text.Length <= LongestText, LongestText);
        SubmittedOn = submittedOn;
    }

    public Channel Channel { get; private set; }

    /// <summary>届.</summary>
    public int Term { get; private set; }

    /// <summary>次会议.</summary>
    public int Session { get; private set; }

    public ProposalStream Stream { get; private set; }

    /// <summary>建议编号 as printed, for example <c>第2023047号</c>; a string, unique only inside its origin.</summary>
    public string Number { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Sector class (类别) from the rule set's list, for example 城建环保.</summary>
    public string? Sector { get; private set; }

    public DateOnly SubmittedOn { get; private set; }

    public Representative? LeadProposer { get; private set; }

    public long? LeadProposerId { get; private set; }

    public Delegation? ProposingDelegation { get; private set; }

    public long? ProposingDelegationId { get; private set; }

    public ProposalState State { get; private set; } = ProposalState.Registered;

    /// <summary>Typed ground of the rule set when declined.</summary>
    public string? DeclineGround { get; private set; }

    public string? DeclineReason { get; private set; }

    public IReadOnlyList<CoSigner> CoSigners => coSigners;

    public IReadOnlyList<RequestItem> RequestItems => requestItems;

    public ProposalOrigin Origin => new(Channel, Term, Session, Stream);

    public void IsProposedBy(Representative lead, IEnumerable<Representative> joining)
    {
        LeadProposer = lead;
        foreach (var representative in joining)
        {
            ProposalRules.NobodySignsTwice.Require(
                representative != lead && coSigners.All(c => c.Representative != representative), representative.Name);
            coSigners.Add(new CoSigner(coSigners.Count + 1, representative));
        }
    }

    public void IsProposedBy(Delegation delegation) => ProposingDelegation = delegation;

    public void BelongsTo(string? sector) => Sector = string.IsNullOrWhiteSpace(sector) ? null : sector.Trim();

    /// <summary>Adds one thing asked; blank lines are ignored by the caller, not here.</summary>
    public RequestItem Asks(string text)
    {
        var item = new RequestItem(requestItems.Count + 1, text);
        requestItems.Add(item);
        return item;
    }

    /// <param name="departmentId">The lead whose reply says so.</param>
    public void Decide(long requestItemId, long departmentId, Verdict? verdict)
    {
        var item = requestItems.SingleOrDefault(i => i.Id == requestItemId);
        ProposalRules.RequestItemBelongsToTheProposal.Require(item is not null);
        // Require has thrown where the item is null.
        item!.Decide(departmentId, verdict);
    }

    public void Accept()
    {
        ProposalRules.OnlyARegisteredProposalIsChecked.Require(State == ProposalState.Registered);
        State = ProposalState.Accepted;
    }

    public void Decline(string ground, string reason)
    {
        ProposalRules.OnlyARegisteredProposalIsChecked.Require(State == ProposalState.Registered);
        DeclineGround = ProposalRules.DecliningNeedsAGround.RequireText(ground);
        DeclineReason = ProposalRules.DecliningNeedsAReason.RequireText(reason);
        State = ProposalState.Declined;
    }

    public void Withdraw()
    {
        ProposalRules.OnlyALiveProposalIsWithdrawn.Require(State is ProposalState.Registered or ProposalState.Accepted);
        State = ProposalState.Withdrawn;
    }
}
