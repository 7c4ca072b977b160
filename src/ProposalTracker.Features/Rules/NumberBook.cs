using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Numbering;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Proposals;
using ProposalTracker.Domain.Rules;
using ProposalTracker.Features.Pipeline;

namespace ProposalTracker.Features.Rules;

/// <summary>Hands out proposal numbers and 发文字号 from their series. The database refuses what two writers would both take.</summary>
internal sealed class NumberBook(ProposalTrackerContext context, RuleBook rules, OfficeClock clock)
{
    /// <param name="wanted">As printed, or digits alone; blank takes the next.</param>
    public async Task<Result<IssuedNumber>> ProposalNumberAsync(ProposalOrigin origin, string? wanted, int year, CancellationToken cancellationToken)
    {
        var content = await rules.ForAsync(await rules.CurrentIdAsync(cancellationToken), cancellationToken);
        var pattern = content.Numbers.ProposalPattern(origin.Stream);
        var series = await SeriesAsync(SeriesKey.ForProposals("市", origin), cancellationToken);
        if (string.IsNullOrWhiteSpace(wanted))
            return series.Take(next => pattern.Format(new NumberParts(next, year, origin.Term, origin.Session)), clock.Now);
        var text = Printed(pattern, wanted.Trim());
        if (text is null)
            return Error.Invalid("Number", $"建议编号应写成“{pattern.Format(new NumberParts(47, year, origin.Term, origin.Session))}”的样子，或者只填其中的数字。");
        if (await IsTakenAsync(series, text, cancellationToken))
            return Error.Invalid("Number", $"{text}已经用过，请换一个编号，或留空自动编号。");
        // Printed has accepted the text, so it can be read.
        return series.Record(pattern.TryRead(text)!.Sequence, text, clock.Now);
    }

    /// <summary>The next 发文字号 of a department's series for a kind of letter (D5).</summary>
    public async Task<IssuedNumber> LetterNumberAsync(RuleSetContent content, LetterKind kind, Department issuer, int year, CancellationToken cancellationToken)
    {
        var pattern = content.Numbers.LetterPattern(kind)
            ?? throw new InvalidOperationException($"The rule set {content.Name} was expected to number letters of kind {kind}.");
        var word = issuer.LetterWord ?? throw new InvalidOperationException($"The department {issuer.Code} was expected to have a letter word.");
        var series = await SeriesAsync(SeriesKey.ForLetters(issuer.Code, word, year), cancellationToken);
        return series.Take(next => pattern.Format(new NumberParts(next, year, Word: word)), clock.Now);
    }

    /// <summary>What the next letter number would be; nothing is taken.</summary>
    public async Task<string?> NextLetterNumberAsync(RuleSetContent content, LetterKind kind, Department issuer, int year, CancellationToken cancellationToken)
    {
        if (issuer.LetterWord is not { } word || content.Numbers.LetterPattern(kind) is not { } pattern)
            return null;
        var key = SeriesKey.ForLetters(issuer.Code, word, year).ToString();
        var next = await context.NumberSeries.Where(s => s.Key == key).Select(s => (int?)s.Next).SingleOrDefaultAsync(cancellationToken) ?? 1;
        return pattern.Format(new NumberParts(next, year, Word: word));
    }

    private async Task<NumberSeries> SeriesAsync(SeriesKey key, CancellationToken cancellationToken)
    {
        var text = key.ToString();
        if (await CompiledFor<Questions>.Of(context).Series(context, text, cancellationToken) is { } known)
            return known;
        var series = new NumberSeries(text);
        context.NumberSeries.Add(series);
        return series;
    }

    private async Task<bool> IsTakenAsync(NumberSeries series, string text, CancellationToken cancellationToken) =>
        series.Id != 0 && await context.Set<IssuedNumber>().AnyAsync(n => n.SeriesId == series.Id && n.Text == text, cancellationToken);

    // A clerk may type the digits alone: 2023047 for 第2023047号.
    private static string? Printed(NumberPattern pattern, string wanted) =>
        new[] { wanted, $"第{wanted}号", $"{wanted}号" }.FirstOrDefault(text => pattern.TryRead(text) is not null);

    private sealed class Questions
    {
        public Func<ProposalTrackerContext, string, CancellationToken, Task<NumberSeries?>> Series { get; } = EF.CompileAsyncQuery(
            (ProposalTrackerContext context, string key, CancellationToken _) => context.NumberSeries.SingleOrDefault(s => s.Key == key));
    }
}
