using ProposalTracker.Domain.Calendar;

namespace ProposalTracker.Domain.Deadlines;

/// <summary>
/// One computation of a due date. Each step both moves the date and says in a sentence what it did,
/// so that the explanation cannot drift from the arithmetic.
/// </summary>
internal sealed class DeadlineComputation(
    TimeLimit limit,
    DateOnly start,
    WorkCalendar calendar,
    IReadOnlyCollection<Suspension> suspensions,
    Extension? extension)
{
    private readonly List<string> sentences = [];
    private readonly SuspendedDays suspended = new(suspensions);

    public Deadline Run()
    {
        var due = Extended(EarlierOf(Term(), LatestDate()));
        var paused = Pause(due);
        var provisional = calendar.Years.FirstOrDefault(y => y.Provisional && start.Year <= y.Year && y.Year <= due.Year);
        if (provisional is not null)
            sentences.Add($"{provisional.Year}年放假调休安排尚未公布，暂按法定节假日推算，公布后将重新计算。");
        sentences.Add(limit.Confirmed ? $"依据：{limit.Source}。" : $"依据：{limit.Source}（待用户确认）。");
        return new Deadline(due, sentences) { IsPaused = paused, IsProvisional = provisional is not null };
    }

    private DateOnly Term()
    {
        if (limit.Unit == TimeUnit.FixedDate)
            return FixedTerm();
        sentences.Add($"起算：{ChineseDate.Words(start)}{limit.Start.Words()}，当日不计入（民法典第二百零一条）。");
        if (limit.Unit == TimeUnit.WorkingDays)
            return WorkingDaysTerm();
        var nominal = limit.Unit == TimeUnit.Months ? start.AddMonths(limit.Length) : start.AddDays(limit.Length);
        sentences.Add($"期限{limit.LengthWords()}，至{ChineseDate.Words(nominal)}{MonthEndWords(nominal)}。");
        return Rolled(Shifted(nominal));
    }

    private DateOnly FixedTerm()
    {
        var date = limit.Date?.After(start)
            ?? throw new InvalidOperationException($"The time limit '{limit.Name}' of unit FixedDate should have a date.");
        sentences.Add($"规定日期：{ChineseDate.Words(date)}。");
        return Rolled(Shifted(date));
    }

    private DateOnly WorkingDaysTerm()
    {
        var plain = calendar.AddWorkingDays(start, limit.Length);
        sentences.Add($"期限{limit.LengthWords()}，至{ChineseDate.Words(plain)}（周末和法定节假日不计，调休上班日计入）。");
        var due = start;
        for (var left = limit.Length; left > 0;)
        {
            due = due.AddDays(1);
            if (IsCounted(due))
                left--;
        }
        return SaySuspended(plain, due);
    }

    private DateOnly? LatestDate()
    {
        if (limit.Latest is null)
            return null;
        var date = limit.Latest.After(start);
        if (date <= start)
        {
            sentences.Add($"另定最迟{ChineseDate.Words(date)}，早于起算日，不适用。");
            return null;
        }
        sentences.Add($"另定最迟{ChineseDate.Words(date)}。");
        return Rolled(Shifted(date));
    }

    private DateOnly EarlierOf(DateOnly term, DateOnly? latest)
    {
        if (latest is not { } date)
            return term;
        var earlier = date < term ? date : term;
        sentences.Add($"两者取其先：{ChineseDate.Words(earlier)}。");
        return earlier;
    }

    private DateOnly Extended(DateOnly due)
    {
        if (extension is null)
            return due;
        sentences.Add($"{ChineseDate.Words(extension.GrantedOn)}经{extension.GrantedBy}同意延期，到期日由{ChineseDate.Words(due)}改为{ChineseDate.Words(extension.To)}。");
        // Suspended days up to the ruling were known to whoever ruled; only later ones shift the granted date.
        return Rolled(SaySuspended(extension.To, suspended.Shift(extension.GrantedOn, extension.To)));
    }

    private DateOnly Shifted(DateOnly due) => SaySuspended(due, suspended.Shift(start, due));

    private DateOnly SaySuspended(DateOnly before, DateOnly after)
    {
        if (after == before)
            return after;
        var intervals = suspensions.Where(s => s.Until is not null && s.From <= after).OrderBy(s => s.From).Select(s => s.Words());
        sentences.Add($"{string.Join("；", intervals)}，中止的日子不计入期间，由{ChineseDate.Words(before)}顺延至{ChineseDate.Words(after)}。");
        return after;
    }

    private DateOnly Rolled(DateOnly due)
    {
        if (!limit.RollForward || IsCounted(due))
            return due;
        var rolled = due;
        while (!IsCounted(rolled))
            rolled = rolled.AddDays(1);
        sentences.Add($"{ChineseDate.Words(due)}是{calendar.Describe(due)}，不上班，顺延至{ChineseDate.Words(rolled)}（民法典第二百零三条）。");
        return rolled;
    }

    private bool Pause(DateOnly due)
    {
        if (suspensions.Where(s => s.Until is null && s.From <= due).MinBy(s => s.From) is not { } open)
            return false;
        sentences.Add($"{open.Words()}，计时暂停，恢复办理后按中止天数顺延。");
        return true;
    }

    private bool IsCounted(DateOnly day) => calendar.IsWorkingDay(day) && !suspended.Contains(day);

    private string MonthEndWords(DateOnly nominal) =>
        limit.Unit == TimeUnit.Months && nominal.Day != start.Day ? $"（该月没有{start.Day}日，以月末日为准，民法典第二百零二条）" : "";
}
