using System.Globalization;
using System.Text.Json;

namespace ProposalTracker.Letters.Json;

/// <summary>
/// Reads the outer form token by token, because every fault is to be named with line and column and
/// because a lone surrogate in an escape must reach the printer, which refuses it, and not stop the reading.
/// </summary>
internal ref struct LetterJsonReader
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly List<LetterNote> _notes = [];
    private readonly HashSet<string> _seen = [];
    private Utf8JsonReader _json;
    private LetterDocument _letter = new();
    private bool _broken;

    public LetterJsonReader(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        _json = new Utf8JsonReader(_bytes);
    }

    public LetterJsonResult Read()
    {
        if (JsonText.FirstInvalid(_bytes) is { } invalid)
        {
            Fail(invalid, "此处不是有效的 UTF-8 文字", null);
            return new LetterJsonResult(null, _notes);
        }

        try
        {
            ReadDocument();
        }
        catch (JsonException fault)
        {
            var offset = JsonText.Offset(_bytes, fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0);
            Fail(offset, "JSON 格式错误，此处不应出现这样的内容", null);
        }

        return new LetterJsonResult(_broken ? null : _letter, _notes);
    }

    private void ReadDocument()
    {
        _json.Read();
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            Fail(_json.TokenStartIndex, "一份函应是一个 JSON 对象 {…}", null);
            return;
        }

        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            var position = _json.TokenStartIndex;
            var name = JsonText.Unescape(_json.ValueSpan);
            _json.Read();
            if (!_seen.Add(name))
                Warn(position, "duplicate-member", $"“{name}”重复出现，以后一个为准", name);
            ReadMember(name, position);
        }

        // Reading on finds anything that stands after the object.
        _json.Read();
    }

    private void ReadMember(string name, long position)
    {
        switch (name)
        {
            case "kind": _letter = _letter with { Kind = ReadEnum(name, LetterKind.Reply) }; break;
            case "issuer": _letter = _letter with { Issuer = ReadText(name) }; break;
            case "mark": _letter = _letter with { Mark = ReadText(name) }; break;
            case "number": _letter = _letter with { Number = ReadText(name) }; break;
            case "title": _letter = _letter with { Title = ReadText(name) }; break;
            case "salutation": _letter = _letter with { Salutation = ReadTexts(name) }; break;
            case "body": _letter = _letter with { Body = ReadText(name) }; break;
            case "attachments": _letter = _letter with { Attachments = ReadAttachments(name) }; break;
            case "signers": _letter = _letter with { Signers = ReadTexts(name) }; break;
            case "signedBy": _letter = _letter with { SignedBy = ReadText(name) }; break;
            case "date": _letter = _letter with { Date = ReadDate(name) }; break;
            case "seal": _letter = _letter with { Seal = ReadEnum(name, SealMode.Space) }; break;
            case "sealImage": _letter = _letter with { SealImages = ReadTextOrTexts(name) }; break;
            case "contact": _letter = _letter with { Contact = ReadContact(name) }; break;
            case "disclosure": _letter = _letter with { Disclosure = ReadText(name) }; break;
            case "copyTo": _letter = _letter with { CopyTo = ReadTexts(name) }; break;
            case "notes" or "unplaced": _json.Skip(); break;
            default:
                Warn(position, "unknown-member", $"不认识的成员“{name}”，未使用", null);
                _json.Skip();
                break;
        }
    }

    private string? ReadText(string field)
    {
        if (_json.TokenType == JsonTokenType.Null)
            return null;
        if (_json.TokenType == JsonTokenType.String)
            return JsonText.Unescape(_json.ValueSpan).Replace("\r\n", "\n").Replace('\r', '\n');
        WrongType(field, "文字");
        return null;
    }

    /// <summary>A text stands for a list of one.</summary>
    private List<string>? ReadTextOrTexts(string field) =>
        _json.TokenType == JsonTokenType.StartArray ? ReadTexts(field) : ReadText(field) is { } text ? [text] : null;

    private List<string>? ReadTexts(string field)
    {
        if (_json.TokenType == JsonTokenType.Null)
            return null;
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            WrongType(field, "文字的列表 […]");
            return null;
        }

        var texts = new List<string>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
            texts.Add(ReadText(field) ?? "");
        return texts;
    }

    private List<LetterAttachment>? ReadAttachments(string field)
    {
        if (_json.TokenType == JsonTokenType.Null)
            return null;
        if (_json.TokenType != JsonTokenType.StartArray)
        {
            WrongType(field, "附件的列表 […]");
            return null;
        }

        var attachments = new List<LetterAttachment>();
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            var (title, body) = ReadPair(field, "title", "body");
            attachments.Add(new LetterAttachment(title ?? "", body));
        }

        return attachments;
    }

    private LetterContact? ReadContact(string field)
    {
        if (_json.TokenType == JsonTokenType.Null)
            return null;
        var (name, phone) = ReadPair(field, "name", "phone");
        return new LetterContact(name ?? "", phone ?? "");
    }

    private (string? First, string? Second) ReadPair(string field, string first, string second)
    {
        if (_json.TokenType != JsonTokenType.StartObject)
        {
            WrongType(field, "对象 {…}");
            return (null, null);
        }

        (string? First, string? Second) pair = (null, null);
        while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
        {
            var position = _json.TokenStartIndex;
            var name = JsonText.Unescape(_json.ValueSpan);
            _json.Read();
            if (name == first)
                pair.First = ReadText($"{field}.{name}");
            else if (name == second)
                pair.Second = ReadText($"{field}.{name}");
            else
            {
                Warn(position, "unknown-member", $"不认识的成员“{field}.{name}”，未使用", field);
                _json.Skip();
            }
        }

        return pair;
    }

    private DateOnly? ReadDate(string field)
    {
        var position = _json.TokenStartIndex;
        if (ReadText(field) is not { } text)
            return null;
        if (string.IsNullOrWhiteSpace(text))
        {
            _notes.Add(new LetterNote(NoteLevel.Error, "blank-field", "成文日期未填。", field));
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Fail(position, $"“{text}”不是日期，应写作 2023-05-30 的样子", field);
        return null;
    }

    private T ReadEnum<T>(string field, T absent) where T : struct, Enum
    {
        var position = _json.TokenStartIndex;
        if (ReadText(field) is not { } text)
            return absent;
        if (JsonNames.Parse<T>(text) is { } value)
            return value;
        Fail(position, $"“{field}”不能是“{text}”，只能是：{JsonNames.All<T>()}", field);
        return absent;
    }

    private void WrongType(string field, string expected)
    {
        Fail(_json.TokenStartIndex, $"“{field}”应是{expected}", field.Split('.')[0]);
        _json.Skip();
    }

    private void Fail(long position, string message, string? field)
    {
        _broken = true;
        _notes.Add(new LetterNote(NoteLevel.Error, "bad-json", $"{JsonText.Place(_bytes, position)}：{message}。", field));
    }

    private readonly void Warn(long position, string code, string message, string? field) =>
        _notes.Add(new LetterNote(NoteLevel.Warning, code, $"{JsonText.Place(_bytes, position)}：{message}。", field));
}
