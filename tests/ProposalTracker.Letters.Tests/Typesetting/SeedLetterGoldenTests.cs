using System.Runtime.CompilerServices;
using ProposalTracker.TestSupport;

namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class SeedLetterGoldenTests
{
    [Fact]
    public void Print_OfTheSeedLetter_MatchesTheGoldenDisplayList()
    {
        var golden = Path.Combine(Folder(), "..", "Golden", "reply-2023047.txt");

        var described = Printed.Describe(Printed.Print(SeedLetter.Document).Pages);

        // To accept a new layout: delete the file, run the test twice, and read the difference before committing it.
        if (!File.Exists(golden))
        {
            File.WriteAllText(golden, described);
            Assert.Fail("The golden file was missing and is written now: read it.");
        }

        Assert.Equal(File.ReadAllText(golden), described);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path) ?? "";
}
