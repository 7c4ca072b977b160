namespace ProposalTracker.Domain.Uploads;

/// <summary>上传文件: kept by its id from the moment it is chosen, until the form that needs it is right. Its owner's alone.</summary>
public sealed class Upload : Entity
{
    public const int LongestName = 200;

    private Upload()
    {
    }

    /// <param name="key">Not to be guessed: forms carry it.</param>
    /// <param name="name">As the browser gave it; only shown.</param>
    public Upload(Guid key, long personId, string name, byte[] bytes, DateTime now)
    {
        Key = key;
        PersonId = personId;
        Name = name;
        Bytes = bytes;
        Size = bytes.Length;
        KeptAt = now;
    }

    public Guid Key { get; private set; }

    public long PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public byte[] Bytes { get; private set; } = [];

    /// <summary>In bytes.</summary>
    public int Size { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime KeptAt { get; private set; }
}
