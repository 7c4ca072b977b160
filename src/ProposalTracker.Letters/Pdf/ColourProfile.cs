using System.Buffers.Binary;
using System.Text;

namespace ProposalTracker.Letters.Pdf;

/// <summary>
/// The sRGB colour space (IEC 61966-2-1) as an ICC profile, version 2.1, built from its published numbers: PDF/A asks for
/// an output intent, and no file of others is shipped. Version 2 is what every part of PDF/A and every printer knows.
/// </summary>
internal static class ColourProfile
{
    private const int CurvePoints = 1024;

    private static readonly Lazy<byte[]> Profile = new(() => PdfBuffer.Deflate(Build()));

    internal static byte[] DeflatedSrgb => Profile.Value;

    private static byte[] Build()
    {
        var curve = Curve();
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB")),
            ("cprt", [.. "text\0\0\0\0No copyright, use freely\0"u8]),
            ("wtpt", Xyz(0.9642, 1.0, 0.8249)),
            ("rXYZ", Xyz(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Xyz(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Xyz(0.14307, 0.06061, 0.71410)),
            ("rTRC", curve),
            ("gTRC", curve),
            ("bTRC", curve),
        ];

        var profile = new List<byte>(Header());
        profile.AddRange(U32(tags.Length));
        var places = Places(tags, 128 + 4 + (12 * tags.Length));
        for (var i = 0; i < tags.Length; i++)
            profile.AddRange([.. Encoding.ASCII.GetBytes(tags[i].Tag), .. U32(places[i]), .. U32(tags[i].Data.Length)]);
        for (var i = 0; i < tags.Length; i++)
        {
            if (profile.Count <= places[i])
                profile.AddRange([.. new byte[places[i] - profile.Count], .. tags[i].Data]);
        }

        profile.AddRange(new byte[-profile.Count & 3]);
        byte[] bytes = [.. profile];
        BinaryPrimitives.WriteInt32BigEndian(bytes, bytes.Length);
        return bytes;
    }

    /// <summary>Equal data (the three curves) is stored once.</summary>
    private static int[] Places((string Tag, byte[] Data)[] tags, int start)
    {
        var places = new int[tags.Length];
        for (var i = 0; i < tags.Length; i++)
        {
            var same = Array.FindIndex(tags, 0, i, tag => ReferenceEquals(tag.Data, tags[i].Data));
            places[i] = same >= 0 ? places[same] : start;
            if (same < 0)
                start += (tags[i].Data.Length + 3) & ~3;
        }

        return places;
    }

    private static byte[] Header()
    {
        var header = new byte[128];
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 0x02100000);
        Encoding.ASCII.GetBytes("mntrRGB XYZ ").CopyTo(header, 12);
        // The profile's own date is fixed: the same bytes whenever it is built (2000-01-01).
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24), 2000);
        header[27] = 1;
        header[29] = 1;
        Encoding.ASCII.GetBytes("acsp").CopyTo(header, 36);
        Xyz(0.9642, 1.0, 0.8249).AsSpan(8).CopyTo(header.AsSpan(68));
        return header;
    }

    private static byte[] Xyz(double x, double y, double z) => Fixed("XYZ ", x, y, z);

    private static byte[] Fixed(string type, params double[] values) =>
        [.. Encoding.ASCII.GetBytes(type), 0, 0, 0, 0, .. values.SelectMany(value => U32((int)Math.Round(value * 65536)))];

    /// <summary>From 16-bit steps of the signal to light: a straight line at the dark end, then a power.</summary>
    private static byte[] Curve()
    {
        var curve = new byte[12 + (2 * CurvePoints)];
        "curv"u8.CopyTo(curve);
        BinaryPrimitives.WriteInt32BigEndian(curve.AsSpan(8), CurvePoints);
        for (var i = 0; i < CurvePoints; i++)
        {
            var signal = i / (CurvePoints - 1.0);
            var light = signal <= 0.04045 ? signal / 12.92 : Math.Pow((signal + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(curve.AsSpan(12 + (2 * i)), (ushort)Math.Round(light * 65535));
        }

        return curve;
    }

    /// <summary>ASCII only; the places for other scripts stay empty (ICC.1:2001-04, 6.5.17).</summary>
    private static byte[] Description(string text) =>
        [.. "desc\0\0\0\0"u8, .. U32(text.Length + 1), .. Encoding.ASCII.GetBytes(text), 0, .. new byte[4 + 4 + 2 + 1 + 67]];

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
