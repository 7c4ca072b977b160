namespace ProposalTracker.Letters.Reading;

/// <summary>Reads the lines below the body; each goes to one field or is unplaced.</summary>
internal sealed class TailReader(IReadOnlyList<SourceLine> tail, UnplacedTexts unplaced)
{
    private readonly List<SourceLine> _lines = [.. tail.SelectMany(TailLine.SplitFields)];
    private readonly List<string> _signers = [];
    private readonly List<string> _copyTo = [];
    private readonly List<string> _attachments = [];
    private DateOnly? _date;
    private string? _brokenDate;
    private LetterContact? _contact;
    private string? _disclosure;
    private int _next;

    /// <summary>Attachment pages are read after the tail, since they belong to the attachments listed there.</summary>
    public LetterTail Read(IReadOnlyList<SourceLine> pages)
    {
        while (_next < _lines.Count)
            ReadLine(_lines[_next++]);
        var ownPages = WithoutClosingMatter(pages);
        var attachments = new AttachmentReader(_attachments, unplaced).Read(ownPages);
        return new LetterTail(
            attachments,
            _signers.Count > 0 ? _signers : null,
            _date,
            _date is null ? _brokenDate : null,
            _contact,
            _disclosure,
            _copyTo.Count > 0 ? _copyTo : null);
    }

    private void ReadLine(SourceLine line)
    {
        switch (TailLine.KindOf(line.Text))
        {
            case TailLineKind.CopyTo: ReadCopies(line); break;
            case TailLineKind.Disclosure: ReadDisclosure(line); break;
            case TailLineKind.AttachmentList: ReadAttachments(line); break;
            case TailLineKind.Contact: ReadContact(line); break;
            case TailLineKind.Date when _date is null: _date = DateText.Read(line.Text); break;
            case TailLineKind.SignedDate when _date is null: ReadSignedDate(line); break;
            case TailLineKind.BrokenDate:
                _brokenDate ??= line.Text;
                unplaced.Add(line);
                break;
            case TailLineKind.None when _date is null: ReadSigners(line, line.Text); break;
            default: unplaced.Add(line); break;
        }
    }

    private void ReadSigners(SourceLine line, string text)
    {
        var name = TailLine.WithoutSealWord(text);
        var signers = OrganisationName.ReadSeveral(name);
        if (signers.Count == 0 || (_signers.Count > 0 && _copyTo.Count > 0))
        {
            unplaced.Add(line, text);
            return;
        }

        _signers.AddRange(signers);
        unplaced.Add(line, text[name.Length..]);
    }

    private void ReadSignedDate(SourceLine line)
    {
        if (TailLine.SignedDate(line.Text) is not { } both)
            throw new InvalidOperationException("A line of kind SignedDate is expected to split.");
        ReadSigners(line, both.Signers);
        _date = DateText.Read(both.Date);
    }

    private void ReadCopies(SourceLine line)
    {
        var text = TailLine.AfterCopyLabel(line.Text);
        while (_next < _lines.Count && TailLine.KindOf(_lines[_next].Text) == TailLineKind.None
            && CopyToText.GoesOn(text, _lines[_next]))
            text += _lines[_next++].Text;
        var (bodies, after) = CopyToText.Split(text);
        _copyTo.AddRange(bodies);
        unplaced.Add(line, after);
    }

    private void ReadDisclosure(SourceLine line)
    {
        if (_disclosure is not null || DisclosureText.Read(line.Text) is not { } disclosure)
        {
            unplaced.Add(line);
            return;
        }

        _disclosure = disclosure.Value;
        unplaced.Add(line, disclosure.Label);
        unplaced.Add(line, disclosure.After);
    }

    private void ReadContact(SourceLine line)
    {
        var text = line.Text;
        while (_next < _lines.Count && ContactGoesOn(text, _lines[_next].Text))
            text += (TailLine.KindOf(_lines[_next].Text) == TailLineKind.Contact ? "；" : "") + _lines[_next++].Text;
        if (_contact is not null || ContactText.Read(text) is not { } read)
        {
            unplaced.Add(line, text);
            return;
        }

        _contact = read.Contact;
        foreach (var rest in read.Remains)
            unplaced.Add(line, rest);
    }

    private static bool ContactGoesOn(string text, string next)
    {
        var open = text.LastIndexOfAny(['（', '(']) > text.LastIndexOfAny(['）', ')']);
        var kind = TailLine.KindOf(next);
        return text.Length < 400 && (kind == TailLineKind.Contact || (kind == TailLineKind.None && next.Length < 80
            && (open || text[^1] is '，' or ',' or '：' or ':' or '、')));
    }

    private void ReadAttachments(SourceLine line)
    {
        var label = line.Text.AsSpan().IndexOfAny(":：");
        ReadAttachment(line, line.Text[..label], line.Text[(label + 1)..].Trim());
        while (_next < _lines.Count && IsListed(_lines[_next].Text))
            ReadAttachment(_lines[_next], "", _lines[_next++].Text);
    }

    private static bool IsListed(string text) =>
        text.Length <= 120 && LevelMark.Starts(text) && !LevelMark.StartsSection(text) && DateText.Read(text) is null;

    // 1. is the list's own numbering, which printing adds again; it stays visible among the unplaced texts.
    private void ReadAttachment(SourceLine line, string label, string text)
    {
        var mark = LevelMark.Starts(text) ? text.AsSpan().IndexOfAny("、.．)）") + 1 : 0;
        var title = text[mark..].Trim();
        if (title.Length == 0)
            unplaced.Add(line, text);
        else
            _attachments.Add(title);
        unplaced.Add(line, title.Length == 0 ? label : label + text[..mark]);
    }

    // 公开方式 and 版记 stand on the last page, so they may follow the attachments.
    private List<SourceLine> WithoutClosingMatter(IReadOnlyList<SourceLine> pages)
    {
        var start = pages.Count;
        for (var i = pages.Count - 1; i >= 0 && start == pages.Count && _copyTo.Count == 0; i--)
        {
            if (TailLine.KindOf(pages[i].Text) == TailLineKind.CopyTo)
                start = i;
        }

        if (start > 0 && _disclosure is null && TailLine.KindOf(pages[start - 1].Text) == TailLineKind.Disclosure)
            start--;
        _lines.AddRange(pages.Skip(start));
        while (_next < _lines.Count)
            ReadLine(_lines[_next++]);
        return [.. pages.Take(start)];
    }
}
