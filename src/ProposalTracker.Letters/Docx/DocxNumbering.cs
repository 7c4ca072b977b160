using System.Globalization;
using System.Xml;

namespace ProposalTracker.Letters.Docx;

/// <summary>Automatic numbers (一、 （一） 1.): they stand in no text of the document, but the reader of the page sees them.</summary>
internal sealed class DocxNumbering
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly Dictionary<string, Dictionary<int, Level>> _abstract = [];
    private readonly Dictionary<string, string> _lists = [];
    private readonly Dictionary<(string List, int Level), int> _counters = [];

    private DocxNumbering()
    {
    }

    public static DocxNumbering Read(XmlReader? xml)
    {
        var numbering = new DocxNumbering();
        if (xml is null)
            return numbering;
        using (xml)
            numbering.ReadAll(xml);
        return numbering;
    }

    /// <summary>The number that the next paragraph of the list shows; blank for bullets and unknown lists.</summary>
    public string Next(string list, int level)
    {
        if (!_lists.TryGetValue(list, out var name) || !_abstract.TryGetValue(name, out var levels) || !levels.TryGetValue(level, out var format))
            return "";
        foreach (var deeper in _counters.Keys.Where(key => key.List == name && key.Level > level).ToList())
            _counters.Remove(deeper);
        _counters[(name, level)] = _counters.TryGetValue((name, level), out var last) ? last + 1 : format.Start;
        if (format.Format is "bullet" or "none")
            return "";
        var text = format.Text;
        for (var i = 0; i <= level; i++)
        {
            var value = _counters.GetValueOrDefault((name, i), levels.TryGetValue(i, out var own) ? own.Start : 1);
            text = text.Replace($"%{i + 1}", Print(value, levels.TryGetValue(i, out var outer) ? outer.Format : "decimal"), StringComparison.Ordinal);
        }

        return text;
    }

    private void ReadAll(XmlReader xml)
    {
        string? current = null, list = null;
        var level = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.NamespaceURI != Word)
                continue;
            var value = xml.GetAttribute("val", Word) ?? "";
            switch (xml.LocalName)
            {
                case "abstractNum":
                    current = xml.GetAttribute("abstractNumId", Word) ?? "";
                    _abstract[current] = [];
                    break;
                case "num": (list, current) = (xml.GetAttribute("numId", Word), null); break;
                case "abstractNumId" when list is not null: _lists[list] = value; break;
                case "lvl" when current is not null:
                    level = int.TryParse(xml.GetAttribute("ilvl", Word), out var number) ? number : 0;
                    _abstract[current][level] = new Level("decimal", "", 1);
                    break;
                case "start" or "numFmt" or "lvlText" when current is not null && _abstract[current].ContainsKey(level):
                    _abstract[current][level] = Set(_abstract[current][level], xml.LocalName, value);
                    break;
                default: break;
            }
        }
    }

    private static Level Set(Level level, string member, string value) => member switch
    {
        "start" => level with { Start = int.TryParse(value, out var start) ? start : 1 },
        "numFmt" => level with { Format = value },
        _ => level with { Text = value },
    };

    private static string Print(int value, string format) => format switch
    {
        "chineseCounting" or "chineseCountingThousand" or "ideographDigital" or "taiwaneseCounting" or "japaneseCounting" => Chinese(value),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when value is >= 1 and <= 20 => ((char)('①' + value - 1)).ToString(),
        "lowerLetter" when value is >= 1 and <= 26 => ((char)('a' + value - 1)).ToString(),
        "upperLetter" when value is >= 1 and <= 26 => ((char)('A' + value - 1)).ToString(),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Chinese(int value)
    {
        const string digits = "〇一二三四五六七八九";
        if (value is < 1 or > 99)
            return value.ToString(CultureInfo.InvariantCulture);
        var (tens, ones) = (value / 10, value % 10);
        return (tens > 1 ? digits[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digits[ones].ToString() : "");
    }

    private sealed record Level(string Format, string Text, int Start);
}
