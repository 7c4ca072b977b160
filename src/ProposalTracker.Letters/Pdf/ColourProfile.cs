using System.Buffers.Binary;
using System.Text;

namespace ProposalTracker.Letters.Pdf;

/// <summary>
/// The sRGB colour space (IEC 61966-2-1) as an ICC profile, version 4.2, built from its published numbers: PDF/A asks for
/// an output intent, and no file of others is shipped.
/// </summary>
internal static class ColourProfile
{
    private static readonly Lazy<byte[]> Profile = new(() => PdfBuffer.Deflate(Build()));

    internal static byte[] DeflatedSrgb => Profile.Value;

    private static byte[] Build()
    {
        byte[] curve = Parametric(2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045);
        (string Tag, byte[] Data)[] tags =
        [
            ("desc", Localised("sRGB")),
            ("cprt", Localised("No copyright, use freely")),
            ("wtpt", Xyz(0.9642, 1.0, 0.8249)),
            ("chad", Fixed("sf32", 1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01708, -0.00925, 0.01508, 0.75168)),
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
        BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(8), 0x04200000);
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

    private static byte[] Parametric(params double[] values) =>
        [.. Encoding.ASCII.GetBytes("para"), 0, 0, 0, 0, 0, 3, 0, 0, .. values.SelectMany(value => U32((int)Math.Round(value * 65536)))];

    private static byte[] Localised(string text) =>
    [
        .. Encoding.ASCII.GetBytes("mluc"), 0, 0, 0, 0, .. U32(1), .. U32(12), .. Encoding.ASCII.GetBytes("enUS"),
        .. U32(2 * text.Length), .. U32(28), .. Encoding.BigEndianUnicode.GetBytes(text),
    ];

    private static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
