using System.Net;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Web.Tests.Host;

namespace ProposalTracker.Web.Tests.Pages.WorkflowVersions;

/// <summary>Who is let in to 流程管理, and what odd addresses get.</summary>
public sealed class WorkflowDoorTests(WebHostFixture host)
{
    [Theory]
    [InlineData("workflows")]
    [InlineData("workflows/publish")]
    [InlineData("workflows/1")]
    [InlineData("workflows/draft")]
    [InlineData("workflows/1/migrate")]
    [InlineData("workflows/1.json")]
    [InlineData("workflows/incidents/1")]
    public async Task Page_ForAnybodyButTheAdministrator_IsForbidden(string path)
    {
        using var visitor = await host.LogInAsync("dispatcher");

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Contains("管理员", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workflows/99999999")]
    [InlineData("workflows/99999999.json")]
    [InlineData("workflows/0/migrate")]
    [InlineData("workflows/1/migrate?to=99999999")]
    [InlineData("workflows/incidents/99999999")]
    public async Task Page_OfWhatDoesNotExist_IsNotFoundAndSaysSo(string path)
    {
        using var visitor = await host.LogInAsync("admin");

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Contains("没有找到", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workflows/1?from=soon&pace=never&do=&do=!x")]
    [InlineData("workflows/1?do=checkProposal=%7B%22outcome%22:")]
    [InlineData("workflows/1/migrate?to=abc&map=x&map==&page=-3")]
    [InlineData("workflows/1/migrate?to=2&map=draft=&map=%ff=%fe&page=999")]
    public async Task Page_WithAnOddAddress_IsShownAllTheSame(string path)
    {
        using var visitor = await host.LogInAsync("admin");

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task File_OfAVersion_IsWhatWasPublished()
    {
        using var visitor = await host.LogInAsync("admin");
        var version = await host.Stage.Walk.ReadAsync(context => context.WorkflowVersions.OrderBy(v => v.Id).FirstAsync());
        Assert.Contains($"/workflows/{version.Id}.json", (await visitor.GetAsync($"workflows/{version.Id}")).Html, StringComparison.Ordinal);

        using var answer = await visitor.SendAsync(HttpMethod.Get, $"workflows/{version.Id}.json");

        Assert.Equal((HttpStatusCode.OK, "application/json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal($"{version.DefinitionId}-v{version.Number}.json", answer.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(version.Json, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Simulation_FromADayWithoutACalendar_SaysSo()
    {
        using var visitor = await host.LogInAsync("admin");

        var answer = await visitor.GetAsync("workflows/1?from=2093-05-08");

        Assert.Contains("没有 2093 年到 2094 年的工作日历", answer.Text, StringComparison.Ordinal);
    }
}
