using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace ProposalTracker.Letters.Binding;

/// <summary>
/// A PDF file that leaves as it is written: kept are only the places of its objects. Objects without data wait until
/// <see cref="Pack"/> writes them together, compressed (ISO 32000-1, 7.5.7).
/// </summary>
internal sealed class BoundFile
{
    private readonly Stream output;
    private readonly List<(bool IsPacked, uint Place, ushort Index)> places = [default];
    private readonly List<(int Number, string Text)> waiting = [];
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private uint length;

    internal BoundFile(Stream output)
    {
        this.output = output;
        Write("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    }

    internal int Reserve()
    {
        places.Add(default);
        return places.Count - 1;
    }

    /// <param name="dictionary">From <c>&lt;&lt;</c> on, without the length and the end.</param>
    internal void Stream(int number, string dictionary, ReadOnlySpan<byte> data)
    {
        places[number] = (false, length, 0);
        Write($"{number} 0 obj\n{dictionary}/Length {data.Length}>>stream\n");
        Write(data);
        Write("\nendstream\nendobj\n");
    }

    internal void Text(int number, string text) => waiting.Add((number, text));

    internal void Pack()
    {
        var directory = new StringBuilder();
        var texts = new StringBuilder();
        foreach (var (number, text) in waiting)
        {
            directory.Append(number).Append(' ').Append(texts.Length).Append(' ');
            texts.Append(text).Append('\n');
        }

        var container = Reserve();
        for (var i = 0; i < waiting.Count; i++)
            places[waiting[i].Number] = (true, (uint)container, (ushort)i);
        var first = directory.Length;
        Stream(container, $"<</Type/ObjStm/N {waiting.Count}/First {first}/Filter/FlateDecode", Deflate(Encoding.Latin1.GetBytes(directory.Append(texts).ToString())));
        waiting.Clear();
    }

    /// <summary>Writes the places of all objects; nothing may follow.</summary>
    internal void Finish(int catalog, int info)
    {
        Pack();
        var table = Reserve();
        places[table] = (false, length, 0);
        var start = length;
        var entries = new byte[7 * places.Count];
        for (var number = 0; number < places.Count; number++)
        {
            var (isPacked, place, index) = places[number];
            var entry = entries.AsSpan(7 * number, 7);
            entry[0] = (byte)(number == 0 ? 0 : isPacked ? 2 : 1);
            BinaryPrimitives.WriteUInt32BigEndian(entry[1..], place);
            BinaryPrimitives.WriteUInt16BigEndian(entry[5..], number == 0 ? ushort.MaxValue : index);
        }

        var id = Convert.ToHexString(hash.GetCurrentHash().AsSpan(0, 16));
        Stream(table, $"<</Type/XRef/Size {places.Count}/W[1 4 2]/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]/Filter/FlateDecode", Deflate(entries));
        Write($"startxref\n{start}\n%%EOF\n");
        hash.Dispose();
    }

    private void Write(string ascii) => Write(Encoding.Latin1.GetBytes(ascii));

    private void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        hash.AppendData(bytes);
        length = checked(length + (uint)bytes.Length);
    }

    private static byte[] Deflate(byte[] raw)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(raw);
        return packed.ToArray();
    }
}
