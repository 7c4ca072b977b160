namespace ProposalTracker.Bench.Cases;

/// <summary>How many statements go to the database for one command of each step, with the light read before it.</summary>
internal static class Statements
{
    public static async Task CountAsync(string provider)
    {
        await using var office = await BenchOffice.OpenAsync(provider);
        var flow = await CaseFlow.OpenAsync(office);
        var caseId = await flow.RegisterAsync();
        await flow.DistributeAsync(caseId);
        office.Counter.Take();
        caseId = await flow.RegisterAsync();
        Console.WriteLine($"statements: registration {office.Counter.Take()}");
        await flow.DistributeAsync(caseId);
        Console.WriteLine($"statements: 审查, 交办, 分办 {office.Counter.Take()} for 3 commands");
        office.Counter.Texts = [];
        await flow.EventAsync(flow.SignInOf((await flow.OpenAsync(caseId))[0]));
        Console.WriteLine($"statements: 签收 {office.Counter.Take()}\n{string.Join("\n", office.Counter.Texts.Select(t => $"    {t.ReplaceLineEndings(" ")}"))}");
        office.Counter.Texts = null;
        foreach (var item in (await flow.OpenAsync(caseId)).Where(i => i.Kind == "SignIn"))
            await flow.EventAsync(flow.SignInOf(item));
        office.Counter.Take();
        foreach (var item in await flow.OpenAsync(caseId))
            await flow.EventAsync(flow.OpinionOf(item));
        Console.WriteLine($"statements: 会办意见 {office.Counter.Take()} for 3 commands");
        await flow.ReplyAsync(caseId, loop: false);
        Console.WriteLine($"statements: 拟稿, 核稿, 签发 {office.Counter.Take()} for 3 commands");
        await flow.LetterAsync(caseId, 2);
        Console.WriteLine($"statements: 编号印制, 寄送, 评价 {office.Counter.Take()} for 3 commands");
    }
}
