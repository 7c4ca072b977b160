using System.IO.Compression;
using System.Text;
using ProposalTracker.Features.Letters;
using ProposalTracker.Letters.Binding;

namespace ProposalTracker.Features.Printing;

/// <summary>A letter as the worker reads it.</summary>
internal sealed record PrintableLetter(long LetterId, string? Number, string Title, string Addressee, DateTime IssuedAt, int Pages, byte[] Pdf, string Sha256)
{
    public string Name => Number ?? Title;
}

/// <summary>The file of a print job, written letter by letter.</summary>
internal abstract class PrintBundle : IDisposable
{
    /// <exception cref="InvalidDataException">The letter cannot go into this file; nothing of it was written.</exception>
    public abstract void Add(int position, PrintableLetter letter);

    public abstract void Finish(string unit);

    public abstract void Dispose();
}

/// <summary>合订 PDF.</summary>
internal sealed class BoundBundle(Stream output, bool onBothSides) : PrintBundle
{
    private readonly LetterBinder binder = new(output, onBothSides);
    private int count;

    public override void Add(int position, PrintableLetter letter)
    {
        binder.Add(letter.Pdf, $"{letter.Name} 致{letter.Addressee}");
        count++;
    }

    public override void Finish(string unit) => binder.Finish($"{unit}函件合订（{count}份）", unit);

    public override void Dispose()
    {
    }
}

/// <summary>ZIP with each letter as it was issued, and a list.</summary>
internal sealed class ZipBundle(Stream output) : PrintBundle
{
    private readonly ZipArchive archive = new(output, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
    private readonly StringBuilder list = new();
    private DateTimeOffset newest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public override void Add(int position, PrintableLetter letter)
    {
        // The times of the letters, not of the packing: the same letters give the same bytes.
        var at = new DateTimeOffset(OfficeClock.LocalOf(letter.IssuedAt), TimeSpan.Zero);
        newest = at > newest ? at : newest;
        Write($"{position:000} {LetterCopies.Safe(letter.Name)} 致{LetterCopies.Safe(letter.Addressee)}.pdf", at, letter.Pdf);
        list.Append($"{position:000}\t{letter.Name}\t{letter.Addressee}\t{letter.Title}\t{letter.Pages} 页\r\n");
    }

    public override void Finish(string unit)
    {
        Write("目录.txt", newest, Encoding.UTF8.GetBytes($"\uFEFF{unit}\r\n{list}"));
        archive.Dispose();
    }

    public override void Dispose() => archive.Dispose();

    private void Write(string name, DateTimeOffset at, byte[] bytes)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = at;
        using var stream = entry.Open();
        stream.Write(bytes);
    }
}
