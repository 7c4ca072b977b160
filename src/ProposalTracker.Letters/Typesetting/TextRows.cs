namespace ProposalTracker.Letters.Typesetting;

/// <summary>Turns the fields of a letter that stand on the grid into rows.</summary>
internal sealed class TextRows(Shaper shaper, NoteBook notes, PrintOptions options)
{
    /// <summary>A name longer than this may be broken over lines.</summary>
    private const int LongestWholeName = 14;

    /// <summary>More rows of names than this push the text down page one: a third of the page.</summary>
    private const int ManySalutationRows = Grid.Rows / 3;

    private const int TitleCells = 20;

    private int block;

    /// <summary>Lines as the user broke them, else as they balance.</summary>
    internal List<TextRow> Title(string? title, string field, string tag, string missingName)
    {
        var rows = new List<TextRow>();
        if (TextCleaner.IsBlank(title))
            return [TextRow.Title(SetLine.Natural(shaper.Missing(missingName, FaceRole.Title)), tag, block++)];
        var start = 0;
        foreach (var part in title.Split('\n'))
        {
            foreach (var line in TitleBreaker.Break(shaper.Shape(part, field, FaceRole.Title, start), TitleCells))
                rows.Add(TextRow.Title(line, tag, block));
            start += part.Length + 1;
        }

        block++;
        return rows;
    }

    internal List<TextRow> Salutation(IReadOnlyList<string>? names)
    {
        var rows = Rows(LineBreaker.Break(SalutationText(names, '：'), Grid.Cells, 0), "salutation");
        if (rows.Count > ManySalutationRows)
            notes.Add(NoteLevel.Warning, "long-salutation", $"主送名单占{rows.Count}行：可改为“某某等{names?.Count}名代表”，或每位代表一份", "salutation");
        return rows;
    }

    /// <summary>Names joined by 、, each one kept whole.</summary>
    internal List<SetCharacter> SalutationText(IReadOnlyList<string>? names, char end)
    {
        if (names is null || names.Count == 0)
            return shaper.Missing("主送", FaceRole.Body);
        var text = new List<SetCharacter>();
        for (var i = 0; i < names.Count; i++)
        {
            var name = TextCleaner.IsBlank(names[i])
                ? shaper.Missing("主送", FaceRole.Body)
                : shaper.Shape(names[i].TrimEnd().TrimEnd('：', ':'), "salutation", FaceRole.Body);
            var whole = name.Count <= LongestWholeName;
            text.AddRange(name.Select((c, at) => whole && at > 0 ? c with { Glued = true } : c));
            text.AddRange(shaper.Own(i + 1 < names.Count ? "、" : end.ToString(), FaceRole.Body));
        }

        return text;
    }

    internal List<TextRow> Body(string? body, string field, string missingName)
    {
        var rows = new List<TextRow>();
        if (TextCleaner.IsBlank(body))
            return Rows(LineBreaker.Break(shaper.Missing(missingName, FaceRole.Body), Grid.Cells, 2), "body");
        var start = 0;
        foreach (var paragraph in body.Split('\n'))
        {
            var clean = TextCleaner.Clean(paragraph, field, notes, start);
            if (clean.Count > 0)
                rows.AddRange(Paragraph(clean, field));
            start += paragraph.Length + 1;
        }

        return rows;
    }

    /// <summary>附件说明 (7.3.4): names without end mark, continued under their first character.</summary>
    internal List<TextRow> AttachmentList(IReadOnlyList<LetterAttachment>? attachments)
    {
        if (attachments is null || attachments.Count == 0)
            return [];
        var rows = new List<TextRow> { TextRow.Blank };
        for (var i = 0; i < attachments.Count; i++)
        {
            var label = shaper.Own((i == 0 ? "附件：" : "") + (attachments.Count > 1 ? $"{i + 1}. " : ""), FaceRole.Body);
            var indent = 2.0 + (i == 0 ? 0 : 3);
            var hanging = indent + label.Sum(c => c.Width);
            var title = attachments[i].Title.Replace('\n', ' ').TrimEnd().TrimEnd('。', '；', '，', ';', '.');
            label.AddRange(TextCleaner.IsBlank(title) ? shaper.Missing("附件名称", FaceRole.Body) : shaper.Shape(title, "attachments", FaceRole.Body));
            rows.AddRange(Rows(LineBreaker.Break(label, Grid.Cells, indent, hanging), "attachments"));
        }

        return rows;
    }

    internal List<TextRow> Contact(LetterContact contact)
    {
        var text = new List<SetCharacter>();
        foreach (var part in ContactParts.Of(options.ContactForm))
        {
            text.AddRange(part switch
            {
                ContactParts.Name => Field(contact.Name, "contact", "联系人"),
                ContactParts.Phone => Field(contact.Phone, "contact", "联系电话"),
                _ => shaper.Own(part, FaceRole.Body),
            });
        }

        return Rows(LineBreaker.Break(text, Grid.Cells, 2), "contact");
    }

    /// <summary>With its label, or without where it stands beside the number.</summary>
    internal List<SetCharacter> Disclosure(string disclosure)
    {
        var text = options.DisclosurePlace == DisclosurePlace.AfterNumber ? [] : shaper.Own($"{options.DisclosureLabel}：", FaceRole.Body);
        text.AddRange(Field(disclosure, "disclosure", "公开方式"));
        return text;
    }

    internal List<SetCharacter> Field(string value, string field, string missingName, FaceRole role = FaceRole.Body) =>
        TextCleaner.IsBlank(value) ? shaper.Missing(missingName, role) : shaper.Shape(value, field, role);

    internal List<TextRow> Rows(List<SetLine> lines, string tag, string? bookmark = null)
    {
        var number = block++;
        return [.. lines.Select((line, i) => TextRow.Of(line, tag, number, i == 0 ? bookmark : null))];
    }

    private List<TextRow> Paragraph(List<int> clean, string field)
    {
        var text = TextCleaner.ToText(clean);
        var (role, length) = HeadingLevel.Of(text);
        if (length == 0)
            return Rows(LineBreaker.Break(shaper.Shape(clean, field, _ => FaceRole.Body), Grid.Cells, 2), "body");

        var heading = text[..length];
        var characters = heading.EnumerateRunes().Count();
        var shaped = shaper.Shape(clean, field, i => i < characters ? role : FaceRole.Body);
        return Rows(LineBreaker.Break(shaped, Grid.Cells, 2), characters == clean.Count ? "heading" : "body", heading.TrimEnd('。'));
    }
}
