using System.Text.RegularExpressions;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Domain.Numbering;

/// <summary>届 and 次会议, in words: 市十六届人大三次会议.</summary>
public sealed partial record CongressSession
{
    /// <param name="channel">Congress or CPPCC.</param>
    /// <param name="level">The word before the term: 市, 省, 区, 县, 镇; empty for none.</param>
    /// <param name="term">届, from 1.</param>
    /// <param name="session">次会议, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Term or session is not within 1 to 99.</exception>
    public CongressSession(Channel channel, string level, int term, int session)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(term, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(term, 99);
        ArgumentOutOfRangeException.ThrowIfLessThan(session, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(session, 99);
        (Channel, Level, Term, Session) = (channel, level, term, session);
    }

    public Channel Channel { get; }

    public string Level { get; }

    public int Term { get; }

    public int Session { get; }

    /// <returns>As letters write it: 市十六届人大三次会议, 市政协十三届四次会议.</returns>
    public string Words() => Channel == Channel.Congress
        ? $"{Level}{TermWords()}届人大{SessionWords()}次会议"
        : $"{Level}政协{TermWords()}届{SessionWords()}次会议";

    /// <param name="place">Name of the place with its level: 中山市.</param>
    /// <returns>The full name: 中山市第十六届人民代表大会第三次会议.</returns>
    public string FullWords(string place) => Channel == Channel.Congress
        ? $"{place}第{TermWords()}届人民代表大会第{SessionWords()}次会议"
        : $"政协{place}第{TermWords()}届委员会第{SessionWords()}次会议";

    /// <summary>Reads the short and the full form, with Chinese or Arabic numerals, with or without 第.</summary>
    /// <returns>Null when the text is neither, for example 第十六第一次会议 where 届 is lost.</returns>
    public static CongressSession? TryRead(string text)
    {
        var trimmed = text.Trim();
        if (PeoplesCongressForm().Match(trimmed) is { Success: true } congress)
            return From(Channel.Congress, congress);
        return CppccForm().Match(trimmed) is { Success: true } cppcc ? From(Channel.Cppcc, cppcc) : null;
    }

    private static CongressSession? From(Channel channel, Match match) =>
        Number(match.Groups["term"].Value) is { } term && Number(match.Groups["session"].Value) is { } session
            ? new CongressSession(channel, match.Groups["level"].Value, term, session)
            : null;

    private static int? Number(string text)
    {
        var read = ChineseNumeral.TryRead(text, out var number) || int.TryParse(text, out number);
        return read && number is >= 1 and <= 99 ? number : null;
    }

    private string TermWords() => ChineseNumeral.Write(Term);

    private string SessionWords() => ChineseNumeral.Write(Session);

    [GeneratedRegex("^(?<level>[^第0-9一二三四五六七八九十]*)第?(?<term>[0-9]{1,2}|[一二三四五六七八九十]{1,3})届(?:人大|人民代表大会)第?(?<session>[0-9]{1,2}|[一二三四五六七八九十]{1,3})次会议$", RegexOptions.NonBacktracking)]
    private static partial Regex PeoplesCongressForm();

    [GeneratedRegex("^(?:政协(?<level>[^第0-9一二三四五六七八九十]+)|(?<level>[^第0-9一二三四五六七八九十]*?)政协)第?(?<term>[0-9]{1,2}|[一二三四五六七八九十]{1,3})届(?:委员会)?第?(?<session>[0-9]{1,2}|[一二三四五六七八九十]{1,3})次会议$")]
    private static partial Regex CppccForm();
}
