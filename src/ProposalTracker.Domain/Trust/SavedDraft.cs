namespace ProposalTracker.Domain.Trust;

/// <summary>What a person has typed and not yet sent: kept by form, so that nothing typed is ever lost.</summary>
public sealed class SavedDraft : Entity
{
    public const int LargestJson = 1_000_000;

    private SavedDraft()
    {
    }

    public SavedDraft(long personId, string formKey)
    {
        PersonId = personId;
        FormKey = formKey;
    }

    public long PersonId { get; private set; }

    /// <summary>Which form of which thing, for example <c>reply-17</c>.</summary>
    public string FormKey { get; private set; } = "";

    /// <summary>The fields as a JSON object of texts.</summary>
    public string FieldsJson { get; private set; } = "{}";

    /// <summary>UTC.</summary>
    public DateTime SavedAt { get; private set; }

    public void Keep(string fieldsJson, DateTime now)
    {
        TrustRules.ADraftIsBounded.Require(fieldsJson.Length <= LargestJson);
        FieldsJson = fieldsJson;
        SavedAt = now;
    }
}
