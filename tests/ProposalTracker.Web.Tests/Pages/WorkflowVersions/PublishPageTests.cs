using System.Net;
using System.Text;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.WorkflowVersions;

public sealed class PublishPageTests(WebHostFixture host)
{
    private const string Page = "workflows/publish";
    private const string Form = "publish-workflow";
    private static readonly Dictionary<string, string> Publish = new() { ["Input.Step"] = "publish" };

    [Fact]
    public async Task File_ThatIsRight_IsPublished()
    {
        var name = $"upload-{Guid.NewGuid():N}";
        var json = await host.Stage.CopyOfAsync("npc-sole", name);
        using var visitor = await host.LogInAsync("admin");

        var answer = await visitor.UploadAsync(Page, Form, Publish, "Input.File", "npc-sole.json", Encoding.UTF8.GetBytes(json));

        Assert.Equal("/workflows", answer.Location);
        Assert.NotEqual(0, await host.Stage.VersionAsync(name));
    }

    [Fact]
    public async Task Text_ThatIsPasted_IsPublished()
    {
        var name = $"paste-{Guid.NewGuid():N}";
        using var visitor = await host.LogInAsync("admin");

        await visitor.SubmitAsync(Page, Form, new(Publish) { ["Input.Json"] = await host.Stage.CopyOfAsync("npc-sole", name) });

        Assert.NotEqual(0, await host.Stage.VersionAsync(name));
    }

    [Fact]
    public async Task File_WithErrors_ShowsEachWithLineAndColumnAndKeepsTheText()
    {
        var name = $"wrong-{Guid.NewGuid():N}";
        var json = (await host.Stage.CopyOfAsync("npc-sole", name)).Replace("\"Elsa.RunTask\"", "\"Elsa.Nonsense\"", StringComparison.Ordinal);
        using var visitor = await host.LogInAsync("admin");

        var page = await visitor.UploadAsync(Page, Form, Publish, "Input.File", "C:\\流程\\错误.json", Encoding.UTF8.GetBytes(json));

        Assert.Matches("流程定义有 \\d+ 处错误，没有发布", page.ErrorAt("Input-Json"));
        Assert.Matches("检查结果（\\d+ 处错误，\\d+ 处提示） .*行 列 程度 问题 步骤 原文 \\d+ \\d+ 错误 .*unknown-type", page.Text);
        Assert.Equal("错误.json", page.ValueOf("Input-FileName"));
        Assert.Contains("Elsa.Nonsense", page.ValueOf("Input-Json"), StringComparison.Ordinal);
        Assert.Equal(0, await host.Stage.VersionAsync(name));
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("[]")]
    [InlineData("{\"root\":null}")]
    public async Task File_ThatIsNoDefinition_IsRefusedWithItsPlace(string content)
    {
        using var visitor = await host.LogInAsync("admin");

        var page = await visitor.UploadAsync(Page, Form, Publish, "Input.File", "a.json", Encoding.UTF8.GetBytes(content));

        Assert.Matches("a\\.json:1:\\d+", page.ErrorAt("Input-Json"));
    }

    [Fact]
    public async Task File_ThatIsNoText_SaysSoAtTheField()
    {
        using var visitor = await host.LogInAsync("admin");

        var page = await visitor.UploadAsync(Page, Form, Publish, "Input.File", "a.json", [0x50, 0x4b, 0xff, 0xfe, 0xc3]);

        Assert.Equal("文件不是 UTF-8 编码的文本，请另存为 UTF-8 后再上传。", page.ErrorAt("Input-File"));
    }

    [Fact]
    public async Task File_ThatIsTooLarge_SaysSoAtTheField()
    {
        using var visitor = await host.LogInAsync("admin");

        var page = await visitor.UploadAsync(Page, Form, Publish, "Input.File", "a.json", new byte[1024 * 1024 + 1]);

        Assert.Equal("文件超过 1 MB。", page.ErrorAt("Input-File"));
    }

    [Fact]
    public async Task Form_WithNeitherFileNorText_SaysSoAtTheField()
    {
        using var visitor = await host.LogInAsync("admin");

        var page = await visitor.SubmitAsync(Page, Form, new(Publish) { ["Input.Json"] = "" });

        Assert.Equal("请选择流程定义文件，或粘贴它的内容。", page.ErrorAt("Input-Json"));
    }

    [Fact]
    public async Task File_WithoutTheFormsToken_IsRefused()
    {
        var name = $"forged-{Guid.NewGuid():N}";
        using var visitor = await host.LogInAsync("admin");

        var answer = await visitor.UploadAsync(
            Page, Form, new(Publish) { ["__RequestVerificationToken"] = "forged" }, "Input.File", "a.json",
            Encoding.UTF8.GetBytes(await host.Stage.CopyOfAsync("npc-sole", name)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, await host.Stage.VersionAsync(name));
    }

    [Fact]
    public async Task Definition_SimulatedFirst_IsNotPublishedButStandsInTheFormAgain()
    {
        var name = $"draft-{Guid.NewGuid():N}";
        using var visitor = await host.LogInAsync("admin");

        var answer = await visitor.SubmitAsync(
            Page, Form, new() { ["Input.Step"] = "simulate", ["Input.Json"] = await host.Stage.CopyOfAsync("npc-sole", name) });

        Assert.Equal("/workflows/draft", answer.Location);
        Assert.Contains(name, (await visitor.GetAsync("workflows/draft")).Text, StringComparison.Ordinal);
        Assert.Contains(name, (await visitor.GetAsync(Page)).ValueOf("Input-Json"), StringComparison.Ordinal);
        Assert.Equal(0, await host.Stage.VersionAsync(name));
    }
}
