using System.Globalization;

namespace ProposalTracker.Letters.Reading;

/// <summary>
/// Turns the text of an existing letter into the model, for taking over past replies and drafts written elsewhere.
/// Never takes a value that is not in the text, and never loses a Chinese character, letter or digit of it:
/// each stands in a field or among the unplaced texts. White space, page numbers and the labels
/// 联系人及电话, 公开方式 and 抄送 may vanish, and a date changes its form.
/// </summary>
public static class LetterReader
{
    /// <summary>Any text is read; what is no letter is handed back unplaced.</summary>
    public static ReadLetter Read(string text)
    {
        var unplaced = new UnplacedTexts();
        var source = SourceText.Split(text, unplaced);
        var notes = new List<LetterNote>();
        if (source.Invisible > 0)
            notes.Add(new LetterNote(NoteLevel.Info, "removed-invisible", $"已去掉 {source.Invisible} 个不可见字符。"));
        var letter = HeadLayout.Find(source.Lines) is { } layout
            ? ReadLetter(source.Lines, layout, unplaced, notes)
            : NoLetter(source.Lines, unplaced, notes);
        notes.AddRange(MissingFields.Of(letter));
        return new ReadLetter(letter, notes, unplaced.InInputOrder());
    }

    private static LetterDocument NoLetter(IReadOnlyList<SourceLine> lines, UnplacedTexts unplaced, List<LetterNote> notes)
    {
        foreach (var line in lines)
            unplaced.Add(line);
        notes.Add(new LetterNote(NoteLevel.Warning, "no-letter", "没有找到标题、主送或开头语，这段文字可能不是函。"));
        return new LetterDocument();
    }

    private static LetterDocument ReadLetter(
        IReadOnlyList<SourceLine> lines, HeadLayout layout, UnplacedTexts unplaced, List<LetterNote> notes)
    {
        var head = new HeadReader(lines, layout, unplaced).Read();
        var zone = BodyZone.Find(head.Body);
        var paragraphs = ParagraphJoiner.Join([.. head.Body.Take(zone.TailStart)]);
        var tail = new TailReader([.. head.Body.Take(zone.PagesStart).Skip(zone.TailStart)], unplaced)
            .Read([.. head.Body.Take(zone.End).Skip(zone.PagesStart)]);
        foreach (var line in head.Body.Skip(zone.End))
            unplaced.Add(line);
        NoteFindings(head, zone, tail, notes);
        return new LetterDocument
        {
            Kind = KindOfTitle.Guess(head.Title),
            Issuer = head.Issuer,
            Mark = head.Mark,
            Number = head.Number,
            Title = head.Title,
            Salutation = head.Salutation,
            Body = paragraphs.Count > 0 ? string.Join('\n', paragraphs) : null,
            Attachments = tail.Attachments,
            Signers = tail.Signers,
            Date = DateOf(head, tail, unplaced),
            Contact = tail.Contact,
            Disclosure = Disclosure(head, tail, unplaced) ?? paragraphs.Select(DisclosureText.InSentence).LastOrDefault(value => value is not null),
            CopyTo = tail.CopyTo,
        };
    }

    private static DateOnly? DateOf(LetterHead head, LetterTail tail, UnplacedTexts unplaced)
    {
        if (head.DateLine is null)
            return tail.Date;
        if (tail.Date is null)
            return DateText.Read(head.DateLine.Text);
        unplaced.Add(head.DateLine);
        return tail.Date;
    }

    private static string? Disclosure(LetterHead head, LetterTail tail, UnplacedTexts unplaced)
    {
        if (head.Disclosure is not null && tail.Disclosure is not null && head.Body.Count > 0)
            unplaced.Add(head.Body[0] with { Index = 0 }, head.Disclosure);
        return tail.Disclosure ?? head.Disclosure;
    }

    private static void NoteFindings(LetterHead head, BodyZone zone, LetterTail tail, List<LetterNote> notes)
    {
        if (tail.BrokenDate is { } broken)
        {
            notes.Add(new LetterNote(NoteLevel.Warning, "broken-date",
                string.Create(CultureInfo.InvariantCulture, $"“{broken}”不是完整的日期，请核对。"), "date"));
        }

        if (zone.End < head.Body.Count)
        {
            notes.Add(new LetterNote(NoteLevel.Warning, "text-after-letter",
                $"函之后还有 {head.Body.Count - zone.End} 行（另一件函或表格），未读入。"));
        }
    }
}

/// <summary>A letter read from text.</summary>
/// <param name="Unplaced">What no field took, in the order of the input.</param>
public sealed record ReadLetter(LetterDocument Letter, IReadOnlyList<LetterNote> Notes, IReadOnlyList<string> Unplaced);
