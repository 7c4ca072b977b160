using System.IO.Compression;
using System.Text;
using ProposalTracker.Features.Letters;
using ProposalTracker.Letters;
using ProposalTracker.Letters.Docx;

namespace ProposalTracker.Features.Tests.Letters;

public sealed class LetterUploadTests
{
    private static readonly LetterDocument Letter = new()
    {
        Issuer = "乐安市民政局",
        Number = "",
        Title = "关于市十六届人大三次会议\n第2023047号代表建议答复的函",
        Salutation = ["王小明代表"],
        Body = "你提出的建议收悉，现答复如下：\n一、关于路灯\n已增设路灯320盏。",
        Contact = new LetterContact("程倩敏", "88380883"),
        Disclosure = "主动公开",
        CopyTo = ["市委组织部", "市政府办公室"],
    };

    [Fact]
    public void Draft_ThatComesBackFromWord_IsReadWithoutLossOrRemainder()
    {
        var (text, _) = LetterUpload.Read(DocxWriter.Write(Letter, draft: true));

        var reading = LetterReading.Of(text ?? throw new InvalidOperationException("The draft was expected to be readable."));

        Assert.Equal(
            (Letter.Title?.Replace("\n", ""), Letter.Body, Letter.Contact, Letter.Disclosure),
            (reading.Letter.Title?.Replace("\n", ""), reading.Letter.Body, reading.Letter.Contact, reading.Letter.Disclosure));
        Assert.Equal(Letter.CopyTo, reading.Letter.CopyTo);
        Assert.Empty(reading.Unplaced);
    }

    [Theory]
    [InlineData("%PDF-1.7", "这是 PDF")]
    [InlineData("{\\rtf1 abc}", "RTF")]
    [InlineData("PK\u0003\u0004broken", "已损坏")]
    [InlineData("abc\0def", "不是 Word 文档或文本文件")]
    [InlineData("", "文件是空的")]
    public void File_OfAnotherFormat_IsRefusedWithASentence(string content, string sentence)
    {
        var (text, fault) = LetterUpload.Read(Encoding.Latin1.GetBytes(content));

        Assert.Null(text);
        Assert.Contains(sentence, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_WithMacros_IsRefused()
    {
        var (_, fault) = LetterUpload.Read(Zip(("word/document.xml", "<w/>"), ("word/vbaProject.bin", "code")));

        Assert.Contains("带有宏", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_PackedLikeABomb_IsRefusedBeforeItIsUnpacked()
    {
        var (_, fault) = LetterUpload.Read(Zip(("word/document.xml", new string(' ', 61_000_000))));

        Assert.Contains("太大", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_OfThousandsOfParts_IsRefused()
    {
        var (_, fault) = LetterUpload.Read(Zip([.. Enumerable.Range(0, 5_001).Select(i => ($"p{i}", ""))]));

        Assert.Contains("组成部分太多", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void File_LargerThanTheLimit_IsRefused()
    {
        var (_, fault) = LetterUpload.Read(new byte[LetterUpload.LargestFile + 1]);

        Assert.Contains("超过 20 MB", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_WithHalfASurrogatePair_BecomesStorable()
    {
        Assert.Equal("甲\uFFFD乙\uFFFD", LetterUpload.Storable("甲\ud800乙\0"));
    }

    [Fact]
    public void Text_InGb18030_IsRead()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var (text, _) = LetterUpload.Read(Encoding.GetEncoding("GB18030").GetBytes("关于第12号建议的答复"));

        Assert.Equal("关于第12号建议的答复", text?.Text);
    }

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }
}
