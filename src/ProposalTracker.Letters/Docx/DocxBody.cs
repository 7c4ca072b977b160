using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalTracker.Letters.Typesetting;
using static ProposalTracker.Letters.Docx.DocxText;

namespace ProposalTracker.Letters.Docx;

/// <summary>Everything below the letterhead, in the order of print.</summary>
internal sealed class DocxBody(LetterDocument letter, PrintOptions options, DocxSeals seals)
{
    private const int LongestFramed = 1500;

    public IEnumerable<OpenXmlElement> Elements() =>
    [
        .. Head(),
        .. TextParagraphs(letter.Body, "正文"),
        .. AttachmentList(),
        .. new DocxSignature(letter, options, seals).Paragraphs(),
        .. Contact(),
        .. letter.Disclosure is { } disclosure && options.DisclosurePlace == DisclosurePlace.UnderContact ? [DisclosureLine(disclosure)] : Array.Empty<Paragraph>(),
        .. AttachmentPages(),
        .. Imprint(),
    ];

    private IEnumerable<Paragraph> Head()
    {
        var number = Paragraph(DocxStyles.Number, [.. NumberRuns()]);
        if (letter.SignedBy is { } signer)
        {
            // 签发人 flush left and the number flush right share the line by a tab stop.
            Properties(number).Justification = new Justification { Val = JustificationValues.Left };
            Properties(number).Tabs = new Tabs(new TabStop { Val = TabStopValues.Right, Position = DocxMeasure.TextWidth });
            Run[] left = [Run("签发人："), string.IsNullOrWhiteSpace(signer) ? Field(null, "签发人") : Run(signer, FaceRole.Kai), Tab()];
            foreach (var run in left.Reverse())
                number.InsertAfter(run, number.ParagraphProperties);
        }

        Properties(number).SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = DocxMeasure.SevenEighths.ToString(),
            Line = DocxMeasure.RowPitch.ToString(),
            LineRule = LineSpacingRuleValues.Exact,
        };
        yield return number;
        yield return Blank();
        yield return Blank();
        yield return Paragraph(DocxStyles.Title, Field(letter.Title, "标题"));
        yield return Blank();
        var names = letter.Salutation is { Count: > 0 } list ? string.Join('、', list) : null;
        yield return Paragraph(DocxStyles.Salutation, Field(names, "主送", after: "："));
    }

    private IEnumerable<Run> NumberRuns()
    {
        if (letter.Number is not null || !Refusals.HasNoNumberOfItsOwn(letter.Kind))
            yield return Field(letter.Number, "发文字号");
        if (letter.Mark is { } mark && options.MarkPlace == MarkPlace.AfterNumber)
            yield return DocxPage.MarkRun(mark, options);
        if (letter.Disclosure is not { } disclosure || options.DisclosurePlace != DisclosurePlace.AfterNumber)
            yield break;
        if (letter.Number is not null)
            yield return Own("\u3000");
        yield return Field(disclosure, "公开方式");
    }

    private static IEnumerable<Paragraph> TextParagraphs(string? body, string name)
    {
        if (string.IsNullOrWhiteSpace(body))
            return [Paragraph(DocxStyles.Text, Field(null, name))];
        return body.Split('\n').Select(Clean).Where(text => text.Length > 0).Select(text =>
        {
            var (role, length) = HeadingLevel.Of(text);
            return length == 0
                ? Paragraph(DocxStyles.Text, Run(text))
                : length == text.Length
                    ? Paragraph(DocxStyles.Text, Run(text, role))
                    : Paragraph(DocxStyles.Text, Run(text[..length], role), Run(text[length..]));
        });
    }

    /// <summary>One blank line under the text; numbered if there are several (7.3.4).</summary>
    private IEnumerable<Paragraph> AttachmentList()
    {
        if (letter.Attachments is not { Count: > 0 } attachments)
            yield break;
        yield return Blank();
        for (var i = 0; i < attachments.Count; i++)
        {
            var label = (i == 0 ? "附件：" : "") + (attachments.Count > 1 ? $"{i + 1}. " : "");
            var paragraph = Paragraph(DocxStyles.Text, Field(attachments[i].Title.Replace('\n', ' '), "附件名称", before: label));
            if (i > 0)
            {
                Properties(paragraph).Indentation = new Indentation { FirstLineChars = 0, FirstLine = "0", Left = (5 * DocxMeasure.Cell).ToString() };
            }

            yield return paragraph;
        }
    }

    private IEnumerable<Paragraph> Contact()
    {
        if (letter.Contact is not { } contact)
            yield break;
        yield return Paragraph(DocxStyles.Text, [.. ContactParts.Of(options.ContactForm).Select(part => part switch
        {
            ContactParts.Name => Field(contact.Name, "联系人"),
            ContactParts.Phone => Field(contact.Phone, "联系电话"),
            _ => Own(part),
        })]);
    }

    private Paragraph DisclosureLine(string disclosure) =>
        Paragraph(DocxStyles.Flush, Field(disclosure, "公开方式", before: $"{options.DisclosureLabel}："));

    /// <summary>7.3.7: own page, 附件 in the first row, the title in the third.</summary>
    private IEnumerable<Paragraph> AttachmentPages()
    {
        var attachments = letter.Attachments ?? [];
        for (var i = 0; i < attachments.Count; i++)
        {
            if (attachments[i].Body is not { } body)
                continue;
            var heading = Paragraph(DocxStyles.Flush, Run(attachments.Count > 1 ? $"附件{i + 1}" : "附件", FaceRole.Hei));
            Properties(heading).PageBreakBefore = new PageBreakBefore();
            yield return heading;
            yield return Blank();
            yield return Paragraph(DocxStyles.Title, Field(attachments[i].Title, "附件名称"));
            yield return Blank();
            foreach (var paragraph in TextParagraphs(body, "附件正文"))
                yield return paragraph;
        }
    }

    /// <summary>
    /// 公开方式 and 抄送 stand at the bottom of the last page in a frame; a list too long for one flows with the text.
    /// The frame needs a paragraph after it that it hangs on.
    /// </summary>
    private IEnumerable<Paragraph> Imprint()
    {
        var paragraphs = ImprintParagraphs().ToList();
        var framed = paragraphs.Sum(paragraph => paragraph.InnerText.Length) <= LongestFramed;
        foreach (var paragraph in paragraphs)
        {
            if (framed)
                Properties(paragraph).FrameProperties = BottomFrame();
            yield return paragraph;
        }

        if (paragraphs.Count > 0)
        {
            var anchor = Paragraph(DocxStyles.Flush);
            Properties(anchor).SpacingBetweenLines = DocxStyles.Exactly(20);
            yield return anchor;
        }
    }

    private IEnumerable<Paragraph> ImprintParagraphs()
    {
        if (letter.Disclosure is { } disclosure && options.DisclosurePlace == DisclosurePlace.AboveCopies)
            yield return DisclosureLine(disclosure);
        if (letter.CopyTo is not { Count: > 0 } copies)
            yield break;
        var list = copies.Any(string.IsNullOrWhiteSpace) ? null : string.Join('、', copies.Select(copy => copy.Trim().TrimEnd('。')));
        var paragraph = Paragraph(DocxStyles.Copies, Field(list, "抄送", before: "抄送：", after: list is null ? "" : "。"));
        const int em = DocxMeasure.Size4 * 10;
        Properties(paragraph).Indentation = new Indentation { Left = (4 * em).ToString(), Hanging = (3 * em).ToString(), Right = em.ToString() };
        Properties(paragraph).SpacingBetweenLines = DocxStyles.Exactly(490);
        yield return paragraph;
    }

    private static FrameProperties BottomFrame() => new()
    {
        Width = DocxMeasure.TextWidth.ToString(),
        Wrap = TextWrappingValues.Around,
        VerticalPosition = VerticalAnchorValues.Margin,
        HorizontalPosition = HorizontalAnchorValues.Margin,
        XAlign = HorizontalAlignmentValues.Left,
        YAlign = VerticalAlignmentValues.Bottom,
    };

    private static Paragraph Blank() => Paragraph(DocxStyles.Flush);

    // Every paragraph is made with properties.
    private static ParagraphProperties Properties(Paragraph paragraph) =>
        paragraph.ParagraphProperties ?? throw new InvalidOperationException("A paragraph is expected to have properties.");
}
