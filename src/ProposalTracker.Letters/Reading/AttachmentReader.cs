using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Reading;

/// <summary>Joins the listed attachments with the pages that begin with 附件1, 附件2 …</summary>
internal sealed partial class AttachmentReader(IReadOnlyList<string> listed, UnplacedTexts unplaced)
{
    private readonly List<LetterAttachment> _attachments = [.. listed.Select(title => new LetterAttachment(title))];

    public IReadOnlyList<LetterAttachment>? Read(IReadOnlyList<SourceLine> pages)
    {
        var start = 0;
        var count = 0;
        while (start < pages.Count)
        {
            var end = start + 1;
            while (end < pages.Count && !TailLine.IsAttachmentPage(pages[end].Text))
                end++;
            unplaced.Add(pages[start]);
            ReadPages([.. pages.Skip(start + 1).Take(end - start - 1)], count++);
            start = end;
        }

        return _attachments.Count > 0 ? _attachments : null;
    }

    private void ReadPages(List<SourceLine> lines, int index)
    {
        if (lines.Count == 0)
            return;
        var titleLines = index < listed.Count ? LinesOfTitle(lines, listed[index]) : 0;
        var title = titleLines > 0 ? listed[index] : lines[0].Text;
        var body = string.Join('\n', ParagraphJoiner.Join([.. lines.Skip(Math.Max(1, titleLines))]));
        var attachment = new LetterAttachment(title, body.Length > 0 ? body : null);
        if (titleLines > 0)
            _attachments[index] = attachment;
        else
            _attachments.Add(attachment);
    }

    private static int LinesOfTitle(List<SourceLine> lines, string title)
    {
        var text = "";
        for (var i = 0; i < lines.Count && i < TitleText.MostLines; i++)
        {
            text += lines[i].Text;
            if (Marks().Replace(text, "") == Marks().Replace(title, ""))
                return i + 1;
        }

        return 0;
    }

    [GeneratedRegex(@"[\s\p{P}]")]
    private static partial Regex Marks();
}
