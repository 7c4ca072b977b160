using System.Text.RegularExpressions;

namespace ProposalTracker.Letters.Typesetting;

/// <summary>
/// Why a letter must not be issued, as far as its fields tell. What only the fonts or the page count tell is found
/// while it is set.
/// </summary>
internal static partial class Refusals
{
    internal static void Check(LetterDocument letter, NoteBook notes)
    {
        Required(notes, letter.Issuer, "issuer", "发文机关");
        Required(notes, letter.Number, "number", "发文字号");
        Required(notes, letter.Title, "title", "标题");
        Required(notes, letter.Body, "body", "正文");
        if (letter.Salutation is not { Count: > 0 } names)
            Missing(notes, "salutation", "主送");
        else
            NoBlank(notes, names, "salutation", "主送");

        Optional(notes, letter.Mark, "mark", "办理结果");
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
        if (letter.Mark is { } mark && SecrecyWord().IsMatch(mark))
            Secret(notes, "mark");
        (string Field, string? Text)[] fields =
        [
            ("issuer", letter.Issuer), ("mark", letter.Mark), ("number", letter.Number), ("title", letter.Title), ("body", letter.Body),
            .. (letter.Salutation ?? []).Select(name => ("salutation", (string?)name)),
            .. (letter.Attachments ?? []).SelectMany(attachment => new[] { ("attachments", (string?)attachment.Title), ("attachments", attachment.Body) }),
        ];
        foreach (var (field, text) in fields)
        {
            if (text is not null && SecrecyMark().IsMatch(text))
                Secret(notes, field);
        }
    }

    private static void Secret(NoteBook notes, string field) =>
        notes.Add(NoteLevel.Error, "secrecy-mark", "文中标有密级：涉密公文不得在本系统制作", field);

    [GeneratedRegex("绝密|机密|秘密")]
    private static partial Regex SecrecyWord();

    // ★ with or without a period after the word, or the word alone on a line.
    [GeneratedRegex(@"(绝\s*密|机\s*密|秘\s*密)\s*[★☆]|^[\s（(【\[]*(绝密|机密|秘密)[\s）)】\]]*\r?$", RegexOptions.Multiline)]
    private static partial Regex SecrecyMark();
}
