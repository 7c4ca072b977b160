using ProposalTracker.Features.Letters;
using ProposalTracker.Features.Replies;

namespace ProposalTracker.Web.Pages.Replies;

/// <summary>The reply as it was read from elsewhere, to be confirmed; what found no place goes with it until somebody has decided.</summary>
public sealed class TakeOverInput : ReplyInput
{
    /// <summary>What no field of the reply takes, one piece a line.</summary>
    public string? Unplaced { get; set; }

    /// <summary>The pieces are put at the end of the text.</summary>
    public bool KeepUnplaced { get; set; }

    /// <summary>Over what is stored: a field that the letter does not have keeps its value.</summary>
    internal void Take(LetterReading reading, ReplyForm form)
    {
        var letter = reading.Letter;
        var left = new List<string>();
        Title = letter.Title ?? Title;
        Salutation = letter.Salutation is { } names ? string.Join('、', names) : Salutation;
        Body = letter.Body ?? Body;
        (ContactName, ContactPhone) = letter.Contact is { } contact ? (contact.Name, contact.Phone) : (ContactName, ContactPhone);
        CopyTo = letter.CopyTo is { } copies ? string.Join('、', copies) : CopyTo;
        if (letter.Mark is { } mark)
            Category = CategoryOf(mark, form) ?? Left(left, $"答复类别：{mark}", Category);
        if (letter.Disclosure is { } disclosure)
            Disclosure = form.Disclosures.Any(d => d.Text == disclosure) ? disclosure : Left(left, $"公开方式：{disclosure}", Disclosure);
        foreach (var attachment in letter.Attachments ?? [])
            left.Add($"附件：{attachment.Title}{(attachment.Body is null ? "" : $"\n{attachment.Body}")}");
        Unplaced = string.Join('\n', left.Concat(reading.Unplaced));
        KeepUnplaced = Unplaced.Length > 0;
    }

    internal WrittenReply ToTaken() => KeepUnplaced && !string.IsNullOrWhiteSpace(Unplaced)
        ? ToWritten() with { Body = $"{Body}\n{Unplaced}" }
        : ToWritten();

    private static string? CategoryOf(string mark, ReplyForm form) =>
        form.Categories.FirstOrDefault(c => c.PrintAs == mark || c.Code == mark || $"{c.Code}类" == mark)?.Code;

    private static string? Left(List<string> left, string piece, string? kept)
    {
        left.Add(piece);
        return kept;
    }
}
