using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ProposalTracker.Letters;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Bench.Letters;

/// <summary>Letters for the eye: print them and look at them after every change of the layout.</summary>
internal static class Samples
{
    internal static int Write(string folder)
    {
        var printer = new LetterPrinter(FontLibrary.OpenDefault());
        var seed = SeedLetter.Document;
        var brief = seed with { Body = string.Join('\n', (seed.Body ?? "").Split('\n').Where((_, i) => i is 0 or 1 or 11)) };
        var sealing = new PrintOptions { SealImages = [Seal(420)] };
        (string Name, LetterDocument Letter, PrintOptions Options)[] letters =
        [
            ("seed", seed, new PrintOptions()),
            ("seal", brief with { Seal = SealMode.Image }, sealing),
            ("joint", brief with { Seal = SealMode.Image, Signers = ["中山市民政局", "中山市财政局", "中山市教育局", "中山市司法局"] }, new PrintOptions { SealImages = [Seal(420), Seal(420), null, Seal(420)] }),
            ("no-seal", brief with { Seal = SealMode.None, Signers = ["中山市住房和城乡建设局"] }, new PrintOptions()),
            ("attachments", brief with { Attachments = [new("征求意见表", "一、基本情况\n此表由代表填写。"), new("中山市商住小区党群服务站点建设情况统计表（截至2023年5月），按镇街列出")] }, new PrintOptions()),
            ("draft", brief with { Contact = new LetterContact("", "88380883"), Title = "", Body = brief.Body + "\n笑脸😀和自造字\uE000在此。" }, new PrintOptions { Draft = true }),
            ("names", brief with { Salutation = [.. Enumerable.Range(0, 50).Select(i => $"欧阳{(char)('一' + (i * 31))}代表")] }, new PrintOptions()),
            ("rare", brief with { Salutation = ["张堃代表", "李喆代表", "王䶮代表"], Body = brief.Body + "\n该APP使用HTTPS访问https://www.example.gov.cn/portal/2023/05/index.html?id=2023047，电子邮箱zsmz@example.gov.cn，Wi-Fi覆盖率达98.5%。" }, new PrintOptions()),
            ("copies", brief with { CopyTo = [.. Enumerable.Range(0, 120).Select(i => $"中山市第{i + 1}街道办事处")] }, new PrintOptions()),
        ];
        foreach (var (name, letter, options) in letters)
        {
            var printed = printer.Print(letter, options);
            Console.WriteLine($"{name}: {printed.Pages.Count} pages{string.Concat(printed.Notes.Select(note => $"\n  {note.Level} {note.Message}"))}");
            if (printed.Pdf is not null)
                File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), printed.Pdf);
        }

        return 0;
    }

    /// <summary>A red ring with a star-like middle on transparent ground.</summary>
    private static byte[] Seal(int size)
    {
        var rows = new List<byte>();
        for (var y = 0; y < size; y++)
        {
            rows.Add(0);
            for (var x = 0; x < size; x++)
            {
                double dx = x - (size / 2.0), dy = y - (size / 2.0), r = Math.Sqrt((dx * dx) + (dy * dy)) / size, angle = Math.Atan2(dx, -dy);
                var isInk = r is > 0.47 and < 0.495 || r < 0.09 + (0.05 * Math.Cos(5 * angle));
                rows.AddRange([230, 0, 18, isInk ? (byte)230 : (byte)0]);
            }
        }

        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write([.. rows]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        (header[8], header[9]) = (8, 6);
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string type, byte[] data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(type), .. data, 0, 0, 0, 0];
    }
}
