namespace ProposalTracker.Letters.Reading;

/// <summary>Reads letterhead, mark, number, title and salutation; each line goes to one field or is unplaced.</summary>
internal sealed class HeadReader(IReadOnlyList<SourceLine> lines, HeadLayout layout, UnplacedTexts unplaced)
{
    private readonly List<(SourceLine Line, string Name)> _agencies = [];
    private SourceLine? _dateLine;
    private SourceLine? _numberLine;
    private string? _mark;
    private string? _number;
    private string? _disclosure;

    public LetterHead Read()
    {
        for (var i = 0; i < layout.SalutationStart; i++)
        {
            if (i < layout.TitleStart || i >= layout.TitleEnd)
                ReadLine(lines[i]);
        }

        var title = ReadTitle();
        var (salutation, body) = ReadSalutation();
        return new LetterHead(ReadIssuer(), _mark, _number, title, salutation, _disclosure, _dateLine, body);
    }

    private void ReadLine(SourceLine line)
    {
        if (_number is null && NumberText.Read(line.Text) is { } number)
        {
            (_number, _numberLine) = (number.Number, line);
            unplaced.Add(line, number.Label);
            foreach (var part in number.After.Split([' ', '　', '\t'], StringSplitOptions.RemoveEmptyEntries))
                ReadPart(line, part);
        }
        else if (Letterhead(line.Text) is { } agency)
        {
            _agencies.Add((line, agency));
        }
        else
        {
            ReadPart(line, line.Text);
        }
    }

    private void ReadPart(SourceLine line, string text)
    {
        if (_mark is null && MarkText.Read(text) is { } mark)
        {
            _mark = mark.Mark;
            unplaced.Add(line, mark.Label);
        }
        else if (_disclosure is null && DisclosureText.Read(text) is { } disclosure)
        {
            _disclosure = disclosure.Value;
            unplaced.Add(line, disclosure.Label);
            unplaced.Add(line, disclosure.After);
        }
        else if (_dateLine is null && text == line.Text && DateText.Read(text) is not null)
        {
            _dateLine = line;
        }
        else
        {
            unplaced.Add(line, text);
        }
    }

    private static string? Letterhead(string text) =>
        OrganisationName.Read(text) ?? (text.EndsWith("文件", StringComparison.Ordinal) ? OrganisationName.Read(text[..^2]) : null);

    // The last agency above the number, or without number above the title; joint letters name the lead first.
    private string? ReadIssuer()
    {
        var end = _numberLine?.Index ?? (layout.TitleEnd > 0 ? lines[layout.TitleStart].Index : int.MaxValue);
        var issuer = _agencies.LastOrDefault(agency => agency.Line.Index < end);
        foreach (var (line, name) in _agencies)
        {
            if (line != issuer.Line)
                unplaced.Add(line);
            else if (line.Text.EndsWith("文件", StringComparison.Ordinal))
                unplaced.Add(line, "文件");
        }

        return issuer.Name;
    }

    private string? ReadTitle()
    {
        if (layout.TitleEnd == 0)
            return null;
        var titleLines = new List<string>();
        for (var i = layout.TitleStart; i < layout.TitleEnd; i++)
        {
            var text = lines[i].Text;
            if (text.LastIndexOfAny(['[', '【']) is var bracket && bracket > 0 && MarkText.Read(text[bracket..]) is { } mark)
            {
                unplaced.Add(lines[i], _mark is null ? mark.Label : text[bracket..]);
                _mark ??= mark.Mark;
                text = text[..bracket].TrimEnd();
            }

            titleLines.Add(TitleText.Clean(text));
        }

        var title = string.Join('\n', titleLines);
        _mark ??= MarkText.InTitle(title);
        return title;
    }

    private (IReadOnlyList<string>? Salutation, IReadOnlyList<SourceLine> Body) ReadSalutation()
    {
        var body = lines.Skip(layout.SalutationEnd).ToList();
        if (layout.SalutationStart == layout.SalutationEnd)
            return (null, body);
        var last = lines[layout.SalutationEnd - 1];
        var read = SalutationText.Read(last.Text) ?? (last.Text, "");
        if (read.Item2.Trim() is { Length: > 0 } opening)
            body.Insert(0, last with { Text = opening, BlankBefore = true });
        var before = lines.Skip(layout.SalutationStart).Take(layout.SalutationEnd - layout.SalutationStart - 1);
        var names = string.Concat(before.Select(line => line.Text)) + read.Item1;
        return (SalutationText.Split(names), body);
    }
}
