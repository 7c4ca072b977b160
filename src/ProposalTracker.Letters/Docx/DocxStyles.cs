using DocumentFormat.OpenXml.Wordprocessing;
using FontList = DocumentFormat.OpenXml.Wordprocessing.Fonts;

namespace ProposalTracker.Letters.Docx;

/// <summary>Named styles, so that staff can change the look in one place, and the faces with what may stand in.</summary>
internal static class DocxStyles
{
    public const string Letterhead = "Letterhead";
    public const string Number = "DocumentNumber";
    public const string Title = "LetterTitle";
    public const string Salutation = "LetterSalutation";
    public const string Text = "LetterText";
    public const string Flush = "LetterFlush";
    public const string Copies = "CopyTo";
    public const string PageNumber = "LetterPageNumber";

    private static readonly (string Role, string Face, string Alternative)[] Faces =
    [
        ("title", "方正小标宋简体", "FZXiaoBiaoSong-B05S"), ("body", "仿宋_GB2312", "仿宋"), ("kai", "楷体_GB2312", "楷体"),
        ("hei", "黑体", "SimHei"), ("song", "宋体", "SimSun"),
    ];

    public static RunFonts FontsOf(FaceRole role)
    {
        var face = Faces[(int)role].Face;
        return new RunFonts { Ascii = face, HighAnsi = face, EastAsia = face, ComplexScript = face };
    }

    public static Styles Create() => new(
        Defaults(),
        Paragraph(Text, "公文正文", FaceRole.Body, DocxMeasure.Size3, JustificationValues.Both, isDefault: true),
        Paragraph(Letterhead, "发文机关标志", FaceRole.Title, 92, JustificationValues.Center),
        Paragraph(Number, "发文字号", FaceRole.Body, DocxMeasure.Size3, JustificationValues.Right),
        Paragraph(Title, "公文标题", FaceRole.Title, DocxMeasure.Size2, JustificationValues.Center),
        Paragraph(Salutation, "主送机关", FaceRole.Body, DocxMeasure.Size3, JustificationValues.Left),
        Paragraph(Flush, "公文顶格", FaceRole.Body, DocxMeasure.Size3, JustificationValues.Left),
        Paragraph(Copies, "抄送机关", FaceRole.Body, DocxMeasure.Size4, JustificationValues.Both),
        Paragraph(PageNumber, "公文页码", FaceRole.Song, DocxMeasure.Size4, JustificationValues.Left));

    public static FontList FontTable() => new(Faces.Select(face => new Font
    {
        Name = face.Face,
        AltName = new AltName { Val = face.Alternative },
        FontCharSet = new FontCharSet { Val = "86" },
    }));

    private static DocDefaults Defaults() => new(
        new RunPropertiesDefault(new RunPropertiesBaseStyle
        {
            RunFonts = FontsOf(FaceRole.Body),
            FontSize = new FontSize { Val = DocxMeasure.Size3.ToString() },
            Languages = new Languages { Val = "zh-CN", EastAsia = "zh-CN" },
        }),
        new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle
        {
            // No hanging marks and no automatic gaps between Han and digits: the grid knows neither.
            WidowControl = new WidowControl { Val = false },
            OverflowPunctuation = new OverflowPunctuation { Val = false },
            AutoSpaceDE = new AutoSpaceDE { Val = false },
            AutoSpaceDN = new AutoSpaceDN { Val = false },
            AdjustRightIndent = new AdjustRightIndent { Val = false },
            SpacingBetweenLines = Exactly(DocxMeasure.RowPitch),
        }));

    public static SpacingBetweenLines Exactly(int twips) =>
        new() { Before = "0", After = "0", Line = twips.ToString(), LineRule = LineSpacingRuleValues.Exact };

    private static Style Paragraph(
        string id, string name, FaceRole role, int halfPoints, JustificationValues alignment, bool isDefault = false)
    {
        var style = new Style
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
            Default = isDefault ? true : null,
            StyleName = new StyleName { Val = name },
            PrimaryStyle = new PrimaryStyle(),
            StyleParagraphProperties = new StyleParagraphProperties { Justification = new Justification { Val = alignment } },
            StyleRunProperties = new StyleRunProperties
            {
                RunFonts = FontsOf(role),
                FontSize = new FontSize { Val = halfPoints.ToString() },
                FontSizeComplexScript = new FontSizeComplexScript { Val = halfPoints.ToString() },
            },
        };
        if (halfPoints == DocxMeasure.Size3)
            style.StyleRunProperties.Spacing = new Spacing { Val = -4 };
        if (id == Text)
            style.StyleParagraphProperties.Indentation = new Indentation { FirstLineChars = 200, FirstLine = (2 * DocxMeasure.Cell).ToString() };
        return style;
    }
}
