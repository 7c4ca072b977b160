using System.Text;

namespace ProposalTracker.Letters.Tests.Seed;

/// <summary>The real reply 中民函〔2023〕42号 as its website prints it.</summary>
internal static class SeedLetter
{
    public static string Text { get; } = Encoding.UTF8.GetString(Bytes());

    public static byte[] Bytes()
    {
        using var stream = typeof(SeedLetter).Assembly.GetManifestResourceStream("reply-2023047.txt")
            ?? throw new InvalidOperationException("The seed letter is expected among the test resources.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
