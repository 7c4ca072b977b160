namespace ProposalTracker.Web.Pages.Shared;

/// <summary>Colours of tags, counts and charts by meaning. Red stands for overdue only.</summary>
public enum Tone
{
    Neutral,
    Waiting,
    Active,
    Drafting,
    Review,
    Rating,
    Done,
    DueSoon,
    Overdue,
}

internal static class ToneClass
{
    public static string ClassName(this Tone tone) => tone switch
    {
        Tone.Waiting => "tone-waiting",
        Tone.Active => "tone-active",
        Tone.Drafting => "tone-drafting",
        Tone.Review => "tone-review",
        Tone.Rating => "tone-rating",
        Tone.Done => "tone-done",
        Tone.DueSoon => "tone-soon",
        Tone.Overdue => "tone-overdue",
        _ => "tone-neutral",
    };
}
