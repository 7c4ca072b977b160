using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters.Typesetting;

/// <summary>Composes the whole letter: first page, text, signature, attachments, bottom matter, page numbers.</summary>
internal sealed class LetterComposer
{
    private const int CarriedRows = 2;

    /// <summary>How few blank rows a seal gets when that saves turning the page.</summary>
    private const int FewestSealRows = 2;

    private readonly LetterDocument letter;
    private readonly PrintOptions options;
    private readonly NoteBook notes;
    private readonly IReadOnlyList<SealPicture?> seals;
    private readonly Shaper shaper;
    private readonly TextRows rows;
    private readonly PageBuilder pages = new();
    private readonly PageFlow flow;
    private bool salutationInImprint;
    private Imprint? imprint;

    private LetterComposer(LetterDocument letter, PrintOptions options, FontLibrary fonts, NoteBook notes, IReadOnlyList<SealPicture?> seals)
    {
        this.letter = letter;
        this.options = options;
        this.notes = notes;
        this.seals = seals;
        shaper = new Shaper(fonts, notes);
        rows = new TextRows(shaper, notes, options);
        flow = new PageFlow(pages);
    }

    internal static (IReadOnlyList<DisplayPage> Pages, IReadOnlyList<Bookmark> Bookmarks) Compose(
        LetterDocument letter, PrintOptions options, FontLibrary fonts, NoteBook notes, IReadOnlyList<SealPicture?> seals)
    {
        var composer = new LetterComposer(letter, options, fonts, notes, seals);
        composer.Compose();
        composer.shaper.NoteSubstitutes();
        return (composer.pages.Build(), composer.pages.Bookmarks);
    }

    private void Compose()
    {
        flow.StartAt(new FirstPage(shaper, rows, pages, options).Draw(letter));
        flow.Place(rows.Title(letter.Title, "title", "title", "标题"));
        PlaceSalutation();
        PlaceTextAndSignature();
        for (var i = 0; i < letter.Attachments?.Count; i++)
        {
            if (letter.Attachments[i].Body is not null)
                PlaceAttachment(letter.Attachments[i], letter.Attachments.Count > 1 ? i + 1 : null);
        }

        PlaceImprint();
        new PageMarks(shaper, pages, options).Draw();
    }

    /// <summary>One blank line under the title (7.3.2); a list that leaves page one no text moves to the 版记.</summary>
    private void PlaceSalutation()
    {
        var salutation = rows.Salutation(letter.Salutation);
        salutationInImprint = flow.Page == 0 && flow.FirstFreeRow + 1 + salutation.Count >= Grid.Rows && salutation.Count > 1;
        flow.Place(TextRow.Blank);
        if (!salutationInImprint)
            flow.Place(salutation);
        else
            notes.Add(NoteLevel.Info, "salutation-moved", "主送名单过长，首页排不下正文：已移到末页版记，以“主送”列出", "salutation");
    }

    private void PlaceTextAndSignature()
    {
        var text = rows.Body(letter.Body, "body", "正文");
        text.AddRange(rows.AttachmentList(letter.Attachments));
        var signature = new Signature(shaper, rows, letter, options, seals.Any(seal => seal is not null));
        var signed = signature.Rows();
        var contact = UnderSignature();
        var blank = signature.IsEmpty ? 0 : signature.BlankRows;

        var free = flow.FreeAfter(text.Count);
        var needed = signed.Count + contact.Count;
        var bottom = HasAttachmentPages ? 0 : Imprint().Rows;
        var mayShrink = !signature.IsEmpty && letter.Seal != SealMode.None && blank > FewestSealRows;
        if (mayShrink && needed + blank + bottom > free && (needed + FewestSealRows + bottom <= free || (needed + blank > free && needed + FewestSealRows <= free)))
            blank = FewestSealRows;
        if (!signature.IsEmpty && needed + blank > free && needed + blank <= Grid.Rows - CarriedRows)
            PlaceCarried(text, blank);
        else
            flow.Place(text);
        flow.Place(Enumerable.Repeat(TextRow.Blank, blank));
        PlaceSigned(signature, signed);
        flow.Place(contact);
    }

    private List<TextRow> UnderSignature()
    {
        var under = letter.Contact is null ? [] : rows.Contact(letter.Contact);
        if (letter.Disclosure is not null && options.DisclosurePlace != DisclosurePlace.AfterNumber && OneLineDisclosure() is null)
            under.AddRange(rows.Rows(LineBreaker.Break(rows.Disclosure(letter.Disclosure), Grid.Cells, 0), "disclosure"));
        return under;
    }

    /// <summary>公开方式 for the bottom of the last page; null when it stands under the contact note or needs several lines.</summary>
    private SetLine? OneLineDisclosure() =>
        letter.Disclosure is not null && options.DisclosurePlace == DisclosurePlace.AboveCopies
        && LineBreaker.Break(rows.Disclosure(letter.Disclosure), Grid.Cells, 0) is [var line] ? line : null;

    /// <summary>The signature never stands alone on a page: the last lines of the text go over with it.</summary>
    private void PlaceCarried(List<TextRow> text, int blank)
    {
        // Page one keeps at least one line of text (7.3.3).
        var carried = Math.Min(CarriedRows, text.Count - (flow.Page == 0 && text.Count + flow.FirstFreeRow <= Grid.Rows ? 1 : 0));
        while (carried > 0 && carried < text.Count && text[^carried].Line is null)
            carried++; // a page does not start with the blank row above 附件说明
        while (carried > 0 && carried + 1 < text.Count && text[^(carried + 1)].Tag == "heading")
            carried++; // a heading goes with what it stands over
        flow.Place(text.Take(text.Count - carried));
        if (carried > 0)
        {
            flow.NewPage();
            notes.Add(NoteLevel.Info, "signature-carried", $"署名和日期排到了下一页：正文末{carried}行随之移到该页（GB/T 9704—2012，7.3.5.5）", "signers");
        }

        flow.Place(text.Skip(text.Count - carried));
        if (carried == 0 && blank > 0 && flow.FirstFreeRow + blank >= Grid.Rows)
            notes.Add(NoteLevel.Warning, "signature-alone", "正文只有一行，署名和日期单独成页：请增加正文或减少主送", "signers");
    }

    private void PlaceSigned(Signature signature, List<TextRow> signed)
    {
        var lastName = signed.FindLastIndex(row => row.Tag == "signer");
        for (var i = 0; i < signed.Count; i++)
        {
            // A page turned between two rows of seals needs no room between them; the last name and the date share one seal.
            if (signed[i].Line is null && flow.FirstFreeRow is 0 or Grid.Rows)
                continue;
            if (i == lastName && i + 1 < signed.Count && flow.FirstFreeRow == Grid.Rows - 1)
                flow.NewPage();
            var (page, row) = flow.Place(signed[i]);
            foreach (var place in signature.Seals.Where(place => place.Row == i))
                Press(place, page, row);
        }
    }

    private void Press(SealPlace place, int page, int row)
    {
        if (place.Signer >= seals.Count || seals[place.Signer] is not { } seal)
            return;
        var (width, height) = seal.SizeWithin(options.SealWidthMm);
        var left = Grid.Left + (place.Centre * Grid.Cell) - (width / 2);
        pages.Picture(page, new PlacedPicture("seal", place.Signer, left, Signature.SealCentre(row) - (height / 2), width, height));
    }

    /// <summary>7.3.7: an own page, 附件 in the first row, the title in the third.</summary>
    private void PlaceAttachment(LetterAttachment attachment, int? number)
    {
        flow.NewPage();
        flow.Place(rows.Rows([SetLine.Natural(shaper.Own(number is null ? "附件" : $"附件{number}", FaceRole.Hei))], "attachment"));
        flow.Place(TextRow.Blank);
        var title = rows.Title(attachment.Title, "attachments", "attachment", "附件名称");
        title[0] = title[0] with { Bookmark = attachment.Title.Replace('\n', ' ') };
        flow.Place(title);
        flow.Place(TextRow.Blank);
        flow.Place(rows.Body(attachment.Body, "attachments", "附件正文"));
    }

    private bool HasAttachmentPages => letter.Attachments?.Any(attachment => attachment.Body is not null) == true;

    private Imprint Imprint() => imprint ??= new Imprint(rows, shaper, notes, letter, OneLineDisclosure(), salutationInImprint);

    private void PlaceImprint()
    {
        var last = flow.Page;
        if (Imprint().Draw(pages, last, flow.FirstFreeRow) > last && !Imprint().IsLong)
            notes.Add(NoteLevel.Info, "imprint-alone", "公开方式、抄送在末页排不下，已单独排到下一页：可精简正文或抄送");
    }
}
