using ProposalTracker.Letters.Fonts;

namespace ProposalTracker.Letters.Tests.Fonts;

public sealed class FontFaceTests
{
    [Fact]
    public void OpticalCentre_OfABox_IsItsMiddle()
    {
        var face = TestFonts.Box.Chain(FaceRole.Body)[0];

        Assert.Equal(0.38, face.OpticalCentre, 6);
    }

    [Fact]
    public void Key_OfTheSameBytes_IsTheSame()
    {
        var face = FontLibrary.ForTests(TestFonts.BoxBytes).Chain(FaceRole.Body)[0];

        Assert.Equal(TestFonts.Box.Chain(FaceRole.Body)[0].Key, face.Key);
    }

    [Fact]
    public void StandardCharacters_Are8105DifferentOnes()
    {
        Assert.Equal(8105, StandardCharacters.All.Distinct().Count());
    }
}
