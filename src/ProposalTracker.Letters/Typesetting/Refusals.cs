namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// Why a letter must not be issued, as far as its fields tell. What only the fonts or the page count tell is found
/// while it is set.
/// </summary>
internal static class Refusals
{
    private static readonly string[] SecrecyLevels = ["绝密", "机密", "秘密"];

    internal static void Check(LetterDocument letter, NoteBook notes)
    {
        Required(notes, letter.Issuer, "issuer", "发文机关");
        if (HasNoNumberOfItsOwn(letter.Kind))
            Optional(notes, letter.Number, "number", "发文字号");
        else
            Required(notes, letter.Number, "number", "发文字号");
        Required(notes, letter.Title, "title", "标题");
        Required(notes, letter.Body, "body", "正文");
        if (letter.Salutation is not { Count: > 0 } names)
            Missing(notes, "salutation", "主送");
        else
            NoBlank(notes, names, "salutation", "主送");

        Optional(notes, letter.Mark, "mark", "办理结果");
        Optional(notes, letter.SignedBy, "signedBy", "签发人");
        Optional(notes, letter.Disclosure, "disclosure", "公开方式");
        NoBlank(notes, letter.Signers ?? [], "signers", "署名");
        NoBlank(notes, letter.CopyTo ?? [], "copyTo", "抄送");
        NoBlank(notes, (letter.Attachments ?? []).Select(attachment => attachment.Title), "attachments", "附件名称");
        foreach (var body in (letter.Attachments ?? []).Select(attachment => attachment.Body))
            Optional(notes, body, "attachments", "附件正文");
        Optional(notes, letter.Contact?.Name, "contact", "联系人");
        Optional(notes, letter.Contact?.Phone, "contact", "联系电话");
        Unsigned(letter, notes);
        Secrecy(letter, notes);
    }

    /// <summary>Slips and forms that go with something numbered.</summary>
    internal static bool HasNoNumberOfItsOwn(LetterKind kind) => kind is LetterKind.Handover or LetterKind.FeedbackForm or LetterKind.Urge;

    private static void Unsigned(LetterDocument letter, NoteBook notes)
    {
        if (letter.Signers is not { Count: > 0 })
            notes.Add(NoteLevel.Warning, "no-signer", "没有署名：该行不印", "signers");
        if (letter.Date is null)
            notes.Add(NoteLevel.Warning, "no-date", "没有成文日期：该行不印", "date");
    }

    private static void Required(NoteBook notes, string? value, string field, string name)
    {
        if (TextCleaner.IsBlank(value))
            Missing(notes, field, name);
    }

    private static void Optional(NoteBook notes, string? value, string field, string name)
    {
        if (value is not null && TextCleaner.IsBlank(value))
            Missing(notes, field, name);
    }

    private static void NoBlank(NoteBook notes, IEnumerable<string> values, string field, string name)
    {
        if (values.Any(TextCleaner.IsBlank))
            Missing(notes, field, name);
    }

    private static void Missing(NoteBook notes, string field, string name) =>
        notes.Add(NoteLevel.Error, "missing-field", $"未填：{name}", field);

    /// <summary>A secret letter is not made in an ordinary system: a 密级 anywhere a 密级 could stand refuses it.</summary>
    private static void Secrecy(LetterDocument letter, NoteBook notes)
    {
        if (letter.Mark is { } mark && Array.Exists(SecrecyLevels, mark.Contains))
            Secret(notes, "mark");
        MarkIn(notes, letter.Issuer, "issuer");
        MarkIn(notes, letter.Number, "number");
        MarkIn(notes, letter.Title, "title");
        MarkIn(notes, letter.Body, "body");
        foreach (var name in letter.Salutation ?? [])
            MarkIn(notes, name, "salutation");
        foreach (var attachment in letter.Attachments ?? [])
        {
            MarkIn(notes, attachment.Title, "attachments");
            MarkIn(notes, attachment.Body, "attachments");
        }
    }

    /// <summary>机密★ with or without a period after it, or the word alone on a line.</summary>
    private static void MarkIn(NoteBook notes, string? text, string field)
    {
        foreach (var level in text is null ? [] : SecrecyLevels)
        {
            for (var at = text?.IndexOf(level, StringComparison.Ordinal) ?? -1; at >= 0; at = text?.IndexOf(level, at + 1, StringComparison.Ordinal) ?? -1)
            {
                if (IsMark(text.AsSpan(0, at), text.AsSpan(at + level.Length)))
                    Secret(notes, field);
            }
        }
    }

    private static bool IsMark(ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (after.TrimStart() is ['★' or '☆', ..])
            return true;
        var lineStart = before[(before.LastIndexOf('\n') + 1)..];
        var newLine = after.IndexOf('\n');
        return lineStart.Trim(" \t　（(【[").IsEmpty && after[..(newLine < 0 ? after.Length : newLine)].Trim(" \t\r　）)】]").IsEmpty;
    }

    private static void Secret(NoteBook notes, string field) =>
        notes.Add(NoteLevel.Error, "secrecy-mark", "文中标有密级：涉密公文不得在本系统制作", field);
}
