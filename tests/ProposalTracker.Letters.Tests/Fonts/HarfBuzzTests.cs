using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters.Tests.Fonts;

/// <summary>Guard: the functions we call are not part of the package's own surface and could vanish from an update.</summary>
public sealed class HarfBuzzTests
{
    [Fact]
    public void Subset_OfATrueTypeFace_HoldsOnlyTheGlyphsAskedFor()
    {
        var face = TestFonts.Box.Chain(FaceRole.Body)[0];
        ushort[] glyphs = [face.GlyphOf('国'), face.GlyphOf('市')];

        var subset = Subsetter.Subset(face, [.. glyphs.Order()]);

        Assert.False(subset.IsCff);
        Assert.Equal([1, 2], subset.Codes.Order().Select(code => (int)code));
        Assert.InRange(subset.Program.Length, 100, 2000);
    }

    [Fact]
    public void Subset_OfTheSameGlyphs_IsTheSame()
    {
        var face = TestFonts.Box.Chain(FaceRole.Body)[0];
        ushort[] glyphs = [.. "中山市民政局".Select(c => face.GlyphOf(c)).Order()];

        Assert.Equal(Subsetter.Subset(face, glyphs).Program, Subsetter.Subset(face, glyphs).Program);
    }
}
