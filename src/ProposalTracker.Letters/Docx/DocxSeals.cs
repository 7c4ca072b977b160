using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using ProposalTracker.Letters.Pdf;
using ProposalTracker.Letters.Typesetting;
using A = DocumentFormat.OpenXml.Drawing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace ProposalTracker.Letters.Docx;

/// <summary>The seal pictures of a letter, anchored behind the text to the rows of their names.</summary>
internal sealed class DocxSeals
{
    private const double EmuPerMm = 36_000;

    private readonly IReadOnlyList<SealPicture?> pictures;
    private readonly double side;

    private DocxSeals(IReadOnlyList<SealPicture?> pictures, double side)
    {
        this.pictures = pictures;
        this.side = side;
    }

    /// <summary>Puts the pictures that can be read into the package; what is wrong with others the printer says.</summary>
    public static DocxSeals Add(MainDocumentPart main, LetterDocument letter, PrintOptions options)
    {
        var pictures = SealPicture.ReadAll(letter, options, new NoteBook());
        for (var i = 0; i < pictures.Count; i++)
        {
            if (pictures[i] is not { } picture || options.SealImages[i] is not { } file)
                continue;
            using var stream = new MemoryStream(file);
            main.AddImagePart(picture.IsJpeg ? ImagePartType.Jpeg : ImagePartType.Png, Id(i)).FeedData(stream);
        }

        return new DocxSeals(pictures, options.SealWidthMm);
    }

    /// <summary>Its centre stands over the centre of the name, as in print half a row and a little below the name's own middle.</summary>
    /// <param name="centre">Of the name, in cells.</param>
    /// <returns>Null when this signer has no picture.</returns>
    public Drawing? Drawing(int signer, double centre)
    {
        if (signer >= pictures.Count || pictures[signer] is not { } picture)
            return null;
        var (width, height) = picture.SizeWithin(side);
        var left = (centre * Grid.Cell) - (width / 2);
        var top = Signature.SealCentre(0) - Grid.RowTop(0) - (height / 2);
        var id = (uint)(signer + 1);
        return new Drawing(new Anchor(
            new SimplePosition { X = 0, Y = 0 },
            new HorizontalPosition(new PositionOffset(Emu(left))) { RelativeFrom = HorizontalRelativePositionValues.Margin },
            new VerticalPosition(new PositionOffset(Emu(top))) { RelativeFrom = VerticalRelativePositionValues.Paragraph },
            new Extent { Cx = (long)(width * EmuPerMm), Cy = (long)(height * EmuPerMm) },
            new WrapNone(),
            new DocProperties { Id = id, Name = $"印章{id}" },
            new A.Graphic(new A.GraphicData(Picture(signer, id, width, height)) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
            SimplePos = false,
            RelativeHeight = id,
            BehindDoc = true,
            Locked = false,
            LayoutInCell = true,
            AllowOverlap = true,
        });
    }

    private static Pic.Picture Picture(int signer, uint id, double width, double height) => new(
        new Pic.NonVisualPictureProperties(
            new Pic.NonVisualDrawingProperties { Id = id, Name = $"印章{id}" }, new Pic.NonVisualPictureDrawingProperties()),
        new Pic.BlipFill(new A.Blip { Embed = Id(signer) }, new A.Stretch(new A.FillRectangle())),
        new Pic.ShapeProperties(
            new A.Transform2D(
                new A.Offset { X = 0, Y = 0 },
                new A.Extents { Cx = (long)(width * EmuPerMm), Cy = (long)(height * EmuPerMm) }),
            new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));

    private static string Id(int signer) => $"rIdSeal{signer + 1}";

    private static string Emu(double millimetres) => $"{(long)Math.Round(millimetres * EmuPerMm)}";
}
