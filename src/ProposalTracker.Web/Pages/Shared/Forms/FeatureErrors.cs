using ProposalTracker.Features;

namespace ProposalTracker.Web.Pages.Shared.Forms;

internal static class FeatureErrors
{
    /// <summary>Puts a feature's sentences at the fields that they are about.</summary>
    /// <param name="errors">The form's.</param>
    /// <param name="error">The feature's answer.</param>
    /// <param name="fieldOf">The input's name of a command's field, where they differ.</param>
    public static void Take(this FormErrors errors, Error error, Func<string, string>? fieldOf = null)
    {
        if (error.Fields.Count == 0)
            errors.Add(null, error.Message);
        foreach (var (field, sentence) in error.Fields)
        {
            // Written.Title and Title mean the same field of the form.
            var name = field[(field.LastIndexOf('.') + 1)..];
            errors.Add(fieldOf is null ? name : fieldOf(name), sentence);
        }
    }
}
