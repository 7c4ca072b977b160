using System.Buffers.Binary;
using System.Numerics;

namespace ProposalTracker.Letters.Pdf;

/// <summary>
/// A 128-bit name for some bytes, the same on every machine. It tells contents apart and proves nothing: loading a
/// cryptographic library for that would cost a tenth of the time to the first letter.
/// </summary>
internal static class ContentHash
{
    private const ulong FirstPrime = 0x9E3779B185EBCA87;
    private const ulong SecondPrime = 0xC2B2AE3D27D4EB4F;

    internal static string Of(ReadOnlySpan<byte> bytes)
    {
        ulong high = FirstPrime ^ (ulong)bytes.Length, low = SecondPrime;
        while (bytes.Length >= 8)
        {
            Mix(BinaryPrimitives.ReadUInt64LittleEndian(bytes), ref high, ref low);
            bytes = bytes[8..];
        }

        foreach (var value in bytes)
            Mix(value, ref high, ref low);
        return $"{Finish(high ^ BitOperations.RotateLeft(low, 17)):X16}{Finish(low + high):X16}";
    }

    private static void Mix(ulong value, ref ulong high, ref ulong low)
    {
        high = BitOperations.RotateLeft(high ^ (value * SecondPrime), 31) * FirstPrime;
        low = (BitOperations.RotateLeft(low + value, 29) ^ high) * SecondPrime;
    }

    private static ulong Finish(ulong value)
    {
        value = (value ^ (value >> 29)) * FirstPrime;
        value = (value ^ (value >> 32)) * SecondPrime;
        return value ^ (value >> 31);
    }
}
