namespace ProposalTracker.Letters;

/// <summary>
/// One letter (函), complete enough to be typeset. Plain data: no layout, no fonts. The JSON outer form
/// (<c>letter render</c>, <c>letter read</c>) has the same members in camelCase.
/// A null member was not asked for and its row vanishes; a blank one was asked for and is still missing.
/// </summary>
public sealed record LetterDocument
{
    public LetterKind Kind { get; init; } = LetterKind.Reply;

    /// <summary>发文机关标志: the agency in the letterhead, without "文件" (GB/T 9704-2012, 10.1).</summary>
    public string? Issuer { get; init; }

    /// <summary>Result mark without brackets, for example <c>A类</c>. House usage, not in GB/T 9704.</summary>
    public string? Mark { get; init; }

    /// <summary>发文字号, for example <c>中民函〔2023〕42号</c> (7.2.5).</summary>
    public string? Number { get; init; }

    /// <summary>标题; a line feed is a line break that the user decided on and always wins.</summary>
    public string? Title { get; init; }

    /// <summary>主送: one entry per name, without the final colon; printed joined by 、.</summary>
    public IReadOnlyList<string>? Salutation { get; init; }

    /// <summary>正文: one paragraph per line; level marks (一、 （一） 1. （1）) at the line start make headings.</summary>
    public string? Body { get; init; }

    /// <summary>附件: those with a body get pages of their own, the others are only listed.</summary>
    public IReadOnlyList<LetterAttachment>? Attachments { get; init; }

    /// <summary>署名: the lead agency first; several for a joint letter.</summary>
    public IReadOnlyList<string>? Signers { get; init; }

    /// <summary>签发人, where the place names him: on the line of the 发文字号, flush left (own; 7.2.6 knows him in letters upwards only).</summary>
    public string? SignedBy { get; init; }

    /// <summary>成文日期 (7.3.5.4), a legal date in the office's time zone.</summary>
    public DateOnly? Date { get; init; }

    public SealMode Seal { get; init; } = SealMode.Space;

    /// <summary>
    /// Paths or names of the seal pictures as they stand in the outer form (<c>sealImage</c>, one text or a list), one for each
    /// signer in order; blank for one that has none. The bytes are given to the printer.
    /// </summary>
    public IReadOnlyList<string>? SealImages { get; init; }

    /// <summary>附注 (7.3.6): printed as （联系人及电话：name，phone）.</summary>
    public LetterContact? Contact { get; init; }

    /// <summary>公开方式 as printed after its label: 主动公开, 依申请公开 or 不予公开.</summary>
    public string? Disclosure { get; init; }

    /// <summary>抄送 (7.4.2), in printing order, without the final full stop.</summary>
    public IReadOnlyList<string>? CopyTo { get; init; }
}

/// <summary>Each kind of letter has its template folder in <c>templates/</c>.</summary>
public enum LetterKind
{
    Reply,
    Opinion,
    Handover,
    Return,
    Extension,
    FeedbackForm,
    Promise,
    Urge,
}

/// <summary>GB/T 9704-2012, 7.3.5.1 (with seal) and 7.3.5.2 (without).</summary>
public enum SealMode
{
    /// <summary>No seal: 署名 right-indented two characters.</summary>
    None,

    /// <summary>Blank rows are kept free for a seal pressed by hand.</summary>
    Space,

    /// <summary>Each signer's seal picture is pressed over its name, the last one over the date too.</summary>
    Image,
}

public sealed record LetterAttachment(string Title, string? Body = null);

public sealed record LetterContact(string Name, string Phone);

/// <summary>What the drafter or the reader of a letter must know about it.</summary>
/// <param name="Code">Stable kebab-case code, for example <c>missing-glyph</c>.</param>
/// <param name="Message">A Chinese sentence for the screen.</param>
/// <param name="Field">JSON name of the member concerned, or null.</param>
/// <param name="Offset">Character offset in that member (UTF-16 units), or null.</param>
public sealed record LetterNote(NoteLevel Level, string Code, string Message, string? Field = null, int? Offset = null)
{
    /// <summary>What one click mends; empty where a person must decide. Not part of the outer form.</summary>
    public IReadOnlyList<LetterRepair> Repairs { get; init; } = [];
}

/// <summary>Replaces <paramref name="Length"/> characters at <paramref name="Offset"/> (UTF-16 units) of a field.</summary>
/// <param name="Field">JSON name: issuer, number, title or body.</param>
public sealed record LetterRepair(string Field, int Offset, int Length, string Replacement);

public enum NoteLevel
{
    Info,
    Warning,
    Error,
}
