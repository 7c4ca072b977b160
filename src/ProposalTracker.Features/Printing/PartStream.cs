using System.Security.Cryptography;

namespace ProposalTracker.Features.Printing;

/// <summary>Takes a file as it is written and hands it on in pieces of a megabyte.</summary>
internal sealed class PartStream : Stream
{
    private const int PartSize = 1024 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Queue<byte[]> full = new();
    private readonly byte[] open = new byte[PartSize];
    private int filled;
    private long written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => written;

    public override long Position { get => written; set => throw new NotSupportedException(); }

    /// <summary>The pieces that are full, and at the end the rest.</summary>
    public IEnumerable<byte[]> Take(bool isEnd)
    {
        while (full.TryDequeue(out var part))
            yield return part;
        if (isEnd && filled > 0)
        {
            yield return open[..filled];
            filled = 0;
        }
    }

    /// <summary>Of all that was written, lower-case hex.</summary>
    public string Sha256() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.AppendData(buffer);
        written += buffer.Length;
        while (buffer.Length > 0)
        {
            var piece = buffer[..Math.Min(buffer.Length, PartSize - filled)];
            piece.CopyTo(open.AsSpan(filled));
            filled += piece.Length;
            buffer = buffer[piece.Length..];
            if (filled < PartSize)
                continue;
            full.Enqueue([.. open]);
            filled = 0;
        }
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        hash.Dispose();
        base.Dispose(disposing);
    }
}
