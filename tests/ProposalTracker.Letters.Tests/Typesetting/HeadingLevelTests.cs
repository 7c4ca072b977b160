using ProposalTracker.Letters.Typesetting;

namespace ProposalTracker.Letters.Tests.Typesetting;

public sealed class HeadingLevelTests
{
    [Theory]
    [InlineData("一、关于工作情况", FaceRole.Hei, "一、关于工作情况")]
    [InlineData("二、关于“推进建设。提升服务等”建议办理情况", FaceRole.Hei, "二、关于“推进建设。提升服务等”建议办理情况")]
    [InlineData("一、加强领导。各单位要重视。", FaceRole.Hei, "一、加强领导。")]
    [InlineData("（一）加强党建工作。2022年，市住建局印发方案。", FaceRole.Kai, "（一）加强党建工作。")]
    [InlineData("（十二）加强党建工作", FaceRole.Kai, "（十二）加强党建工作")]
    [InlineData("1．第三级标题", FaceRole.Body, "")]
    [InlineData("（1）第四级标题", FaceRole.Body, "")]
    [InlineData("一是持续开展行动。", FaceRole.Body, "")]
    [InlineData("近年来，我市积极推进。", FaceRole.Body, "")]
    public void Of_AParagraph_FindsItsHeading(string paragraph, FaceRole role, string heading)
    {
        var (found, length) = HeadingLevel.Of(paragraph);

        Assert.Equal((role, heading), (found, paragraph[..length]));
    }

    [Fact]
    public void Body_WithARunInHeading_ChangesTheFaceAfterTheFirstStop()
    {
        var printed = Printed.Print(Printed.Letter("（一）加强党建。其余是正文。"));

        Assert.Equal([(FaceRole.Kai, "（一）加强党建。"), (FaceRole.Body, "其余是正文。")], printed.Runs("body").Select(entry => (entry.Run.Role, entry.Run.Text)));
    }
}
