using System.Text.Json;
using ProposalTracker.Domain.Replies;
using ProposalTracker.Letters;

namespace ProposalTracker.Web.Pages.Replies;

/// <summary>What one click mends in the fields, for the script: it looks for the old text before it puts the new one there.</summary>
internal static class ReplyRepairs
{
    /// <summary>JSON; null where nothing can be mended in the fields of the page.</summary>
    public static string? For(LetterNote note, ReplyText text)
    {
        var repairs = note.Repairs.Select(repair => Of(repair, text)).ToList();
        return repairs.Count > 0 && !repairs.Contains(null) ? JsonSerializer.Serialize(repairs) : null;
    }

    private static object? Of(LetterRepair repair, ReplyText text)
    {
        var (field, stored) = repair.Field switch
        {
            "title" => ("Input-Title", text.Title),
            "body" => ("Input-Body", text.Body),
            _ => ("", ""),
        };
        return repair.Length > 0 && repair.Offset >= 0 && repair.Offset + repair.Length <= stored.Length
            ? new { field, at = repair.Offset, old = stored.Substring(repair.Offset, repair.Length), with = repair.Replacement }
            : null;
    }
}
