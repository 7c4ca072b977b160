namespace ProposalTracker.Domain.Replies;

/// <summary>One kept version of the draft: who left it so, when, and at which occasion.</summary>
public sealed class ReplyVersion : Entity
{
    private ReplyVersion()
    {
    }

    internal ReplyVersion(int number, string title, string body, string occasion, long by, DateTime now)
    {
        Number = number;
        Title = title;
        Body = body;
        Occasion = occasion;
        SavedByPersonId = by;
        SavedAt = now;
    }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>Chinese word for why it was kept: 保存, 送核, 核稿修改, 签发 …</summary>
    public string Occasion { get; private set; } = "";

    public long SavedByPersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }
}
