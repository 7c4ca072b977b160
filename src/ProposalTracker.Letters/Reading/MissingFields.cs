namespace ProposalTracker.Letters.Reading;

/// <summary>One note for each field that was not found.</summary>
internal static class MissingFields
{
    public static IEnumerable<LetterNote> Of(LetterDocument letter)
    {
        (object? Value, string Field, string Name, bool Required)[] fields =
        [
            (letter.Issuer, "issuer", "发文机关标志", true),
            (letter.Mark, "mark", "答复类别", false),
            (letter.Number, "number", "发文字号", true),
            (letter.Title, "title", "标题", true),
            (letter.Salutation, "salutation", "主送", true),
            (letter.Body, "body", "正文", true),
            (letter.Attachments, "attachments", "附件", false),
            (letter.Signers, "signers", "署名", false),
            (letter.Date, "date", "成文日期", false),
            (letter.Contact, "contact", "联系人及电话", false),
            (letter.Disclosure, "disclosure", "公开方式", false),
            (letter.CopyTo, "copyTo", "抄送", false),
        ];
        foreach (var (value, field, name, required) in fields)
        {
            if (value is null)
                yield return new LetterNote(required ? NoteLevel.Warning : NoteLevel.Info, "not-found", $"未找到{name}", field);
        }

        if (letter.Contact is { } contact && (contact.Name.Length == 0 || contact.Phone.Length == 0))
        {
            var lacking = contact.Name.Length == 0 ? "联系人" : "电话";
            yield return new LetterNote(NoteLevel.Warning, "contact-incomplete", $"附注中未找到{lacking}", "contact");
        }
    }
}
