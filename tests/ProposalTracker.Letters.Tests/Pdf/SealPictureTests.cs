using System.IO.Compression;
using ProposalTracker.Letters.Pdf;

namespace ProposalTracker.Letters.Tests.Pdf;

public sealed class SealPictureTests
{
    [Fact]
    public void Read_OfAnRgbaPng_SplitsColourAndCoverage()
    {
        var (picture, _) = SealPicture.Read(TestPictures.Png(3, 1));

        Assert.Equal([255, 0, 0, 255, 0, 0, 255, 0, 0], Inflate(picture?.Data));
        Assert.Equal([0, 127, 255], Inflate(picture?.Alpha));
    }

    [Fact]
    public void Read_OfAPalettePngWithOneBit_GivesItsColours()
    {
        var (picture, _) = SealPicture.Read(TestPictures.Png(2, 1, 1, 3, [0, 0b0100_0000], [255, 255, 255, 200, 0, 0]));

        Assert.Equal([255, 255, 255, 200, 0, 0], Inflate(picture?.Data));
        Assert.Null(picture?.Alpha);
    }

    [Theory]
    [InlineData(new byte[] { 0, 10, 20, 0, 30, 40 })]
    [InlineData(new byte[] { 1, 10, 10, 1, 30, 10 })]
    [InlineData(new byte[] { 0, 10, 20, 2, 20, 20 })]
    [InlineData(new byte[] { 0, 10, 20, 3, 25, 15 })]
    [InlineData(new byte[] { 0, 10, 20, 4, 20, 10 })]
    public void Read_OfAGreyPng_UndoesEveryFilter(byte[] raw)
    {
        var (picture, _) = SealPicture.Read(TestPictures.Png(2, 2, 8, 0, raw));

        Assert.Equal([10, 20, 30, 40], Inflate(picture?.Data).Where((_, i) => i % 3 == 0));
    }

    [Fact]
    public void Read_OfAJpeg_TellsItsSize()
    {
        var (picture, _) = SealPicture.Read(TestPictures.Jpeg(300, 200));

        Assert.Equal((300, 200, true), (picture?.Width, picture?.Height, picture?.IsJpeg));
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A })]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF })]
    [InlineData(new byte[] { 0x47, 0x49, 0x46, 0x38 })]
    public void Read_OfSomethingElse_SaysWhy(byte[] file)
    {
        var (picture, fault) = SealPicture.Read(file);

        Assert.Null(picture);
        Assert.NotNull(fault);
    }

    private static byte[] Inflate(byte[]? deflated)
    {
        using var zlib = new ZLibStream(new MemoryStream(deflated ?? []), CompressionMode.Decompress);
        var raw = new MemoryStream();
        zlib.CopyTo(raw);
        return raw.ToArray();
    }
}
