using System.IO.Compression;
using System.Text;
using CsCheck;
using ProposalTracker.Letters.Docx;

namespace ProposalTracker.Letters.Tests.Docx;

public class DocxReaderTests
{
    private const string Namespaces =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    [Theory]
    [InlineData("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:t xml:space=\"preserve\"> 乙</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>丙</w:t></w:r></w:p>", "甲 乙\n\n丙\n")]
    [InlineData("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r></w:p>", "甲\n乙\t丙\n")]
    [InlineData("<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins></w:p>", "甲增\n")]
    [InlineData("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>甲</w:t></w:r></w:p>", "甲\n")]
    [InlineData("<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>甲</w:t></w:r></w:p>", "框\n甲\n")]
    [InlineData("<w:p><w:pPr><w:ind w:firstLine=\"640\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", "　　甲\n")]
    public void ReadText_EachConstruct_KeepsWhatIsSeen(string body, string expected)
    {
        var (text, _) = DocxReader.ReadText(Docx(body));

        Assert.Equal(expected, text?.TrimStart('\n'));
    }

    [Fact]
    public void ReadText_Table_IsOneLineARow()
    {
        var (text, _) = DocxReader.ReadText(Docx(
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:r><w:t>丙</w:t></w:r></w:p>"));

        Assert.Equal(["甲 \t乙", "丙"], text?.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()));
    }

    [Fact]
    public void ReadText_AutomaticNumbers_AreWrittenOut()
    {
        const string numbering =
            "<w:numbering " + Namespaces + "><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl></w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        string Item(int level, string text) => $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

        var (text, _) = DocxReader.ReadText(Docx(Item(0, "甲") + Item(1, "乙") + Item(1, "丙") + Item(0, "丁") + Item(1, "戊"), numbering));

        Assert.Equal(["一、甲", "（一）乙", "（二）丙", "二、丁", "（一）戊"], (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void ReadText_OldDocOrBrokenFile_SaysWhy()
    {
        byte[] old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

        var faults = (DocxReader.ReadText(old).Fault, DocxReader.ReadText([1, 2, 3]).Fault, DocxReader.ReadText(Docx("<w:p>")).Fault);

        Assert.Equal(("这是旧的 .doc 格式或加密的文档，请另存为 .docx。", "文件已损坏，或者不是 Word 文档（.docx）。", "文档内容已损坏，无法读入。"), faults);
    }

    [Fact]
    public void ReadText_DamagedBytes_NeverFails()
    {
        var sound = Docx("<w:p><w:r><w:t>甲乙丙丁</w:t></w:r></w:p>");

        Gen.Select(Gen.Int[0, sound.Length - 1], Gen.Byte).Array[1, 5].Sample(changes =>
        {
            var bytes = sound.ToArray();
            foreach (var (place, value) in changes)
                bytes[place] = value;
            var (text, fault) = DocxReader.ReadText(bytes);
            Assert.True(text is null != fault is null);
        }, iter: 500);
    }

    private static byte[] Docx(string body, string? numbering = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "word/document.xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>");
            if (numbering is not null)
                Add(zip, "word/numbering.xml", numbering);
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(xml));
    }
}
