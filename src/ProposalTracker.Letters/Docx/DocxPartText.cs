using System.Text;
using System.Xml;

namespace ProposalTracker.Letters.Docx;

/// <summary>Walks one part of a document and collects its text.</summary>
internal sealed class DocxPartText(XmlReader xml, DocxNumbering numbering, IReadOnlySet<string> indentedStyles)
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _paragraph = new();
    private string? _list;
    private int _level;
    private bool _indented;
    private int _cell;

    public string Read()
    {
        while (xml.Read())
        {
            // A text box stands twice: for new and for old programs.
            while (xml is { NodeType: XmlNodeType.Element, LocalName: "Fallback" } && !xml.EOF)
                xml.Skip();
            if (xml.NamespaceURI != Word)
                continue;
            if (xml.NodeType == XmlNodeType.Element)
                Start();
            else if (xml.NodeType == XmlNodeType.EndElement)
                End();
        }

        Flush();
        return _text.ToString();
    }

    private void Start()
    {
        switch (xml.LocalName)
        {
            case "t": _paragraph.Append(xml.IsEmptyElement ? "" : ReadText()); break;
            case "tab" when xml.AttributeCount == 0: _paragraph.Append('\t'); break;
            case "noBreakHyphen": _paragraph.Append('-'); break;
            case "br" or "cr": _paragraph.Append(Attribute("type") == "page" ? "\f" : "\n"); break;
            case "numId": _list = Attribute("val"); break;
            case "ilvl": _level = int.TryParse(Attribute("val"), out var level) ? level : 0; break;
            case "pStyle": _indented = indentedStyles.Contains(Attribute("val") ?? ""); break;
            case "ind": _indented = IsFirstLineIndented(xml) || (_indented && Attribute("firstLineChars") is null && Attribute("firstLine") is null); break;
            case "p": Flush(); break;
            case "tc" when _cell++ > 0: _text.Append('\t'); break;
            case "tr": _cell = 0; break;
            default: break;
        }

        if (xml is { IsEmptyElement: true, LocalName: "p", NodeType: XmlNodeType.Element })
            _text.Append('\n');
    }

    // Stops before the end tag, so that the outer loop does not jump over what follows.
    private string ReadText()
    {
        var text = new StringBuilder();
        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
            text.Append(xml.Value);
        return text.ToString();
    }

    private void End()
    {
        if (xml.LocalName == "p")
            EndParagraph();
        else if (xml.LocalName == "tr")
            _text.Append('\n');
    }

    private void EndParagraph()
    {
        if (!Flush() && _cell == 0)
            _text.Append('\n');
    }

    // A text box inside a paragraph begins a paragraph of its own; the text before it is put down first.
    private bool Flush()
    {
        var number = _list is null ? "" : numbering.Next(_list, _level);
        var indent = _indented && _cell == 0 ? "　　" : "";
        (_list, _level, _indented) = (null, 0, false);
        if (_paragraph.Length == 0 && number.Length == 0)
            return false;
        _text.Append(indent).Append(number).Append(_paragraph).Append(_cell > 0 ? ' ' : '\n');
        _paragraph.Clear();
        return true;
    }

    public static bool IsFirstLineIndented(XmlReader ind) =>
        (int.TryParse(ind.GetAttribute("firstLineChars", Word), out var chars) && chars > 0)
        || (int.TryParse(ind.GetAttribute("firstLine", Word), out var twips) && twips > 0);

    private string? Attribute(string name) => xml.GetAttribute(name, Word);
}
