using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace ProposalTracker.Letters.Fonts;

/// <summary>
/// The bytes of one font file at a fixed address, so that both our readers and the native subsetter use them in
/// place. Files are mapped, not read: of a 27 MB collection a letter touches a few hundred kilobytes.
/// Lives as long as the process, like the library that opened it.
/// </summary>
internal sealed unsafe class FontData
{
    private FontData(byte* start, int length, MemoryMappedViewAccessor? mapping)
    {
        Start = start;
        Length = length;
        Mapping = mapping;
    }

    /// <summary>Held so that the file stays mapped; null for bytes in memory.</summary>
    internal MemoryMappedViewAccessor? Mapping { get; }

    internal byte* Start { get; }

    internal int Length { get; }

    internal ReadOnlySpan<byte> Bytes => new(Start, Length);

    /// <exception cref="IOException">The file is gone, empty or over 2 GB.</exception>
    internal static FontData Map(string path)
    {
        var length = new FileInfo(path).Length;
        if (length is 0 or > int.MaxValue)
            throw new IOException($"{path}: not a font file ({length} bytes)");

        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        return new FontData(start + view.PointerOffset, (int)length, view);
    }

    internal static FontData Copy(ReadOnlySpan<byte> bytes)
    {
        var start = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
        bytes.CopyTo(new Span<byte>(start, bytes.Length));
        return new FontData(start, bytes.Length, null);
    }
}

/// <summary>Big-endian numbers, as everything in a font file is.</summary>
internal static class BigEndian
{
    internal static ushort U16(this ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    internal static short I16(this ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    internal static uint U32(this ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
