namespace ProposalTracker.Domain.Replies;

public enum CountersignAnswer
{
    /// <summary>同意.</summary>
    Agreed,

    /// <summary>同意，附修改意见: the signer decides whether to take it up.</summary>
    AgreedWithEdits,

    /// <summary>有异议: the text goes back to the drafter, who co-ordinates.</summary>
    Objected,
}
