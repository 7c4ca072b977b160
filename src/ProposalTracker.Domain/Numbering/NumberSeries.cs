namespace ProposalTracker.Domain.Numbering;

/// <summary>A run of numbers, for example 中民函〔2023〕. Each number handed out is a row of its own.</summary>
public sealed class NumberSeries : Entity
{
    private readonly List<IssuedNumber> numbers = [];

    private NumberSeries()
    {
    }

    /// <param name="key">Kind and scope, unique, see <c>SeriesKey</c>.</param>
    /// <param name="first">The first number to be handed out, usually 1; more where a series was begun on paper.</param>
    public NumberSeries(string key, int first = 1)
    {
        Key = key;
        Next = first;
    }

    public string Key { get; private set; } = "";

    /// <summary>The next number to be handed out.</summary>
    public int Next { get; private set; }

    /// <summary>Concurrency token: two writers never take the same number.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<IssuedNumber> Numbers => numbers;

    /// <summary>Hands out the next number, gap-free.</summary>
    /// <param name="format">Turns the number into its printed text.</param>
    public IssuedNumber Take(Func<int, string> format, DateTime now)
    {
        var number = new IssuedNumber(Next, format(Next), now);
        numbers.Add(number);
        Next++;
        Version++;
        return number;
    }

    /// <summary>Records a number that was given outside, for example a proposal number assigned by the congress.</summary>
    public IssuedNumber Record(int value, string text, DateTime now)
    {
        var number = new IssuedNumber(value, text, now);
        numbers.Add(number);
        Next = Math.Max(Next, value + 1);
        Version++;
        return number;
    }
}
