using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalTracker.Letters.Typesetting;

namespace ProposalTracker.Letters.Docx;

/// <summary>Paragraphs and runs; the text is cleaned as for print, so that every character may stand in XML.</summary>
internal static class DocxText
{
    public const string Red = "FF0000";

    public static Paragraph Paragraph(string style, params Run[] runs) =>
        new([new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } }, .. runs]);

    /// <summary>Line feeds become line breaks, tabs stay tabs.</summary>
    public static Run Run(string text, FaceRole? role = null, string? colour = null)
    {
        var run = new Run();
        if (role is not null || colour is not null)
        {
            run.RunProperties = new RunProperties
            {
                RunFonts = role is { } face ? DocxStyles.FontsOf(face) : null,
                Color = colour is null ? null : new Color { Val = colour },
            };
        }

        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                run.Append(new Break());
            AppendTabbed(run, Clean(lines[i]));
        }

        return run;
    }

    /// <summary>Text of ours or of the place's rules, whose spaces at either end stay.</summary>
    public static Run Own(string text) => new(new Text(string.Concat(text.EnumerateRunes().Where(IsXml))) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>To the next tab stop; a tab within a text is printed as two cells.</summary>
    public static Run Tab() => new(new TabChar());

    /// <summary>A field that was left blank shows in red what is missing.</summary>
    public static Run Field(string? value, string name, string before = "", string after = "") =>
        string.IsNullOrWhiteSpace(value) ? Run($"{before}【未填：{name}】{after}", colour: Red) : Run(before + value + after);

    public static string Clean(string text) => TextCleaner.ToText(TextCleaner.Clean(text, "", new NoteBook()));

    private static bool IsXml(Rune rune) => !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF);

    private static void AppendTabbed(Run run, string line)
    {
        var parts = line.Split('\t');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
                run.Append(new TabChar());
            if (parts[i].Length > 0)
                run.Append(new Text(parts[i]) { Space = SpaceProcessingModeValues.Preserve });
        }
    }
}
