namespace ProposalTracker.Domain.Organisation;

/// <summary>
/// 印章图片 of a unit. A change is a new one; earlier ones stay on record, and issued letters keep the picture that is in
/// their PDF.
/// </summary>
public sealed class DepartmentSeal : Entity
{
    private DepartmentSeal()
    {
    }

    /// <param name="picture">A PNG, checked before.</param>
    /// <param name="sha256">Lower-case hex.</param>
    public DepartmentSeal(long departmentId, byte[] picture, string sha256, long by, DateTime now)
    {
        DepartmentId = departmentId;
        Picture = picture;
        Sha256 = sha256;
        UploadedByPersonId = by;
        UploadedAt = now;
    }

    public long DepartmentId { get; private set; }

    public byte[] Picture { get; private set; } = [];

    /// <summary>Lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    public long UploadedByPersonId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime UploadedAt { get; private set; }

    /// <summary>UTC; null while it is in use.</summary>
    public DateTime? EndedAt { get; private set; }

    public void End(DateTime now) => EndedAt ??= now;
}
