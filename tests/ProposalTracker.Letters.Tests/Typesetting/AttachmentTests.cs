namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class AttachmentTests
{
    private static LetterDocument With(params LetterAttachment[] attachments) => Printed.Letter("正文。") with { Attachments = attachments };

    [Fact]
    public void List_OfOneAttachment_HasNoNumber()
    {
        var printed = Printed.Print(With(new LetterAttachment("征询意见表。")));

        Assert.Equal("附件：征询意见表", printed.Text("attachments"));
    }

    [Fact]
    public void List_OfTwoAttachments_NumbersThemAndAlignsTheNames()
    {
        var runs = Printed.Print(With(new LetterAttachment("征询意见表"), new LetterAttachment("项目清单"))).Runs("attachments").Select(entry => entry.Run).ToList();

        Assert.Equal(["附件：1. 征询意见表", "2. 项目清单"], runs.Select(run => run.Text));
        Assert.Equal(2, Printed.CellOf(runs[0]), 1);
        Assert.Equal(runs[0].Glyphs[6].XMm, runs[1].Glyphs[3].XMm, 2);
    }

    [Fact]
    public void List_WithALongName_ContinuesUnderItsFirstCharacter()
    {
        var runs = Printed.Print(With(new LetterAttachment(new string('某', 40)))).Runs("attachments").Select(entry => entry.Run).ToList();

        Assert.Equal(runs[0].Glyphs[3].XMm, runs[1].Glyphs[0].XMm, 2);
    }

    [Fact]
    public void Attachment_WithABody_GetsItsOwnPage()
    {
        var printed = Printed.Print(With(new LetterAttachment("征询意见表", "表格正文。"), new LetterAttachment("项目清单")));

        var runs = printed.Runs("attachment").ToList();
        Assert.Equal([(2, "附件1"), (2, "征询意见表")], runs.Select(entry => (entry.Page, entry.Run.Text)));
        Assert.Equal([0, 2], runs.Select(entry => Math.Round(Printed.RowOf(entry.Run), 3)));
        Assert.Equal(FaceRole.Hei, runs[0].Run.Role);
    }

    [Fact]
    public void Attachments_AreNumberedOnAndComeBeforeTheCopies()
    {
        var printed = Printed.Print(With(new LetterAttachment("征询意见表", "表格正文。")) with { CopyTo = ["市政府办公室"] });

        Assert.Equal("— 2 —", printed.Text("pageno"));
        Assert.Equal(2, printed.Runs("copies").Single().Page);
    }
}
