using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Features.Printing;
using ProposalTracker.Features.Seals;
using ProposalTracker.Features.Tests.Host;
using ProposalTracker.Letters.Docx;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Features.Tests.Printing;

/// <summary>An issued letter as Word document and as OFD (an experiment): from the fields that were fixed with the PDF.</summary>
public abstract class IssuedCopyTests(FeatureHost host) : FeatureTests(host)
{
    [Fact]
    public async Task Docx_OfAnIssuedLetter_HasItsNumberAndDate()
    {
        var letter = await new PrintDesk(Host, Cases).LetterAsync();
        var number = await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.Id == letter).Select(l => l.Number).SingleAsync());

        var copy = (await Host.AskAsync("secretary", new GetIssuedDocxQuery(letter))).Value;

        var text = DocxReader.ReadText(copy.Bytes).Text;
        Assert.Contains(number ?? "?", text, StringComparison.Ordinal);
        Assert.DoesNotContain("草稿", text, StringComparison.Ordinal);
        Assert.Equal($"{number} 致陈旭成代表.docx", copy.FileName);
    }

    [Fact]
    public async Task Ofd_OfAnIssuedLetter_HasItsPagesAndTheSameBytesAgain()
    {
        var letter = await new PrintDesk(Host, Cases).LetterAsync();
        var pages = await Host.ReadAsync(c => c.IssuedLetters.Where(l => l.Id == letter).Select(l => l.Pages).SingleAsync());

        var copy = (await Host.AskAsync("secretary", new GetIssuedOfdQuery(letter))).Value;

        await using var zip = new ZipArchive(new MemoryStream(copy.Bytes));
        Assert.Equal("OFD.xml", zip.Entries[0].FullName);
        Assert.Equal(pages, zip.Entries.Count(e => e.FullName.Contains("/Pages/", StringComparison.Ordinal) && e.Name == "Content.xml"));
        Assert.Equal(copy.Bytes, (await Host.AskAsync("secretary", new GetIssuedOfdQuery(letter))).Value.Bytes);
    }

    [Fact]
    public async Task Ofd_AfterTheSealWasChanged_BearsTheSealOfItsTime()
    {
        await using var fresh = await Host.FreshAsync();
        var cases = new CaseBook(fresh);
        var unit = await cases.DepartmentAsync("minzheng");
        await fresh.SendAsync("secretary", new UploadSealCommand(Guid.NewGuid(), unit, SealPng.Square(200)));
        var letter = await new PrintDesk(fresh, cases).LetterAsync();
        var before = (await fresh.AskAsync("secretary", new GetIssuedOfdQuery(letter))).Value.Bytes;
        fresh.Clock.Set(Today, minutes: 1);
        await fresh.SendAsync("secretary", new UploadSealCommand(Guid.NewGuid(), unit, SealPng.Square(200, red: 200)));

        var after = (await fresh.AskAsync("secretary", new GetIssuedOfdQuery(letter))).Value.Bytes;

        Assert.Equal(before, after);
        await using var zip = new ZipArchive(new MemoryStream(after));
        Assert.Contains(zip.Entries, e => e.Name.EndsWith(".png", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Copies_ForAForeignUnit_AreNotFound()
    {
        var letter = await new PrintDesk(Host, Cases).LetterAsync();

        ErrorKind?[] kinds =
        [
            (await Host.AskAsync("jiaoyu", new GetIssuedDocxQuery(letter))).Error?.Kind,
            (await Host.AskAsync("jiaoyu", new GetIssuedOfdQuery(letter))).Error?.Kind,
            (await Host.AskAsync("secretary", new GetIssuedOfdQuery(-1))).Error?.Kind,
        ];

        Assert.All(kinds, kind => Assert.Equal(ErrorKind.NotFound, kind));
    }

    [Collection(nameof(SqliteRun))]
    public sealed class OnSqlite(SqliteHost host) : IssuedCopyTests(host);

    [Collection(nameof(PostgresRun))]
    public sealed class OnPostgres(PostgresHost host) : IssuedCopyTests(host);
}
