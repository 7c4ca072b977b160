using CsCheck;
using ProposalTracker.Letters.Fonts.Cff;

namespace ProposalTracker.Letters.Tests.Fonts;

public sealed class CharStringTests
{
    private static readonly Gen<Segment> AnySegment = Gen.Select(Gen.Int[0, 9], Gen.Int[-1300, 1300].Array[6], (kind, p) => kind switch
    {
        0 => Segment.Move(p[4], p[5]),
        < 5 => Segment.Line(p[4] * (p[0] % 2), p[5] * (p[1] % 2)),
        _ => new Segment(SegmentKind.Curve, p[0], p[1] * (p[2] % 2), p[2], p[3], p[4] * (p[3] % 2), p[5]),
    });

    /// <summary>Runs of every kind in a row exercise each way to share an operator.</summary>
    private static readonly Gen<List<Segment>> Outline = AnySegment.Array[0, 80].Select(segments => (List<Segment>)[Segment.Move(10, 20), .. segments]);

    [Fact]
    public void Write_OfAnyOutline_IsReadBackAsTheSame() => Outline.Sample(outline =>
    {
        var program = CffProgram.Build("Test", 1000, (0, 0, 1000, 1000), [CharStringWriter.Write([], null), CharStringWriter.Write(outline, 500)]);

        return CharStringReader.Read(CffFont.Read(program), program, 1).SequenceEqual(outline);
    });

    [Fact]
    public void Simplify_OfANearlyStraightCurve_MakesItALine()
    {
        var outline = new List<Segment> { Segment.Move(0, 0), new(SegmentKind.Curve, 100, 1, 200, 1, 300, 0), Segment.Line(300, 300) };

        var simple = OutlineSimplifier.Simplify(outline, 1000);

        Assert.Equal([Segment.Move(0, 0), Segment.Line(300, 0), Segment.Line(300, 300)], simple);
    }

    [Fact]
    public void Simplify_OfABend_KeepsIt()
    {
        var outline = new List<Segment> { Segment.Move(0, 0), new(SegmentKind.Curve, 100, 20, 200, 20, 300, 0), Segment.Line(310, 30), Segment.Line(300, 60) };

        var simple = OutlineSimplifier.Simplify(outline, 1000);

        Assert.Equal(outline, simple);
    }

    [Fact]
    public void Simplify_OfLinesOnOneWay_JoinsThem()
    {
        var outline = new List<Segment> { Segment.Move(0, 0), Segment.Line(100, 100), Segment.Line(200, 200), Segment.Line(300, 300), Segment.Line(0, 300) };

        var simple = OutlineSimplifier.Simplify(outline, 1000);

        Assert.Equal([Segment.Move(0, 0), Segment.Line(300, 300), Segment.Line(0, 300)], simple);
    }

    [Fact]
    public void Read_OfDamagedBytes_IsRefused() => Gen.Byte.Array[1, 60].Sample(bytes =>
    {
        var program = CffProgram.Build("Test", 1000, (0, 0, 1000, 1000), [[14], bytes]);
        try
        {
            CharStringReader.Read(CffFont.Read(program), program, 1);
        }
        catch (Exception fault) when (fault is InvalidDataException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            // what the subsetter catches to turn to the other reader
        }
    });
}
