namespace ProposalTracker.Domain.Printing;

/// <summary>
/// 印制任务: letters that a secretary wants in one file. A worker of any node makes it in the background; what stands
/// here survives its end, so another takes a job over whose worker is gone, and begins it anew.
/// </summary>
public sealed class PrintJob : Entity
{
    public const int MostLetters = 1_000;

    /// <summary>How long the file is kept; printing again gives the same.</summary>
    public static readonly TimeSpan Keeping = TimeSpan.FromDays(7);

    private const int MostAttempts = 3;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private readonly List<PrintJobLetter> letters = [];

    private PrintJob()
    {
    }

    /// <param name="departmentId">The unit whose letters they are; its secretaries see the job.</param>
    /// <param name="letterIds">In printing order.</param>
    public PrintJob(long departmentId, long personId, PrintFormat format, bool onBothSides, IReadOnlyList<long> letterIds, DateTime now)
    {
        PrintingRules.AJobNeedsLetters.Require(letterIds.Count > 0);
        PrintingRules.AJobIsBounded.Require(letterIds.Count <= MostLetters, MostLetters, letterIds.Count);
        DepartmentId = departmentId;
        PersonId = personId;
        Format = format;
        OnBothSides = onBothSides;
        AskedAt = now;
        letters.AddRange(letterIds.Select((id, i) => new PrintJobLetter(i + 1, id)));
    }

    public long DepartmentId { get; private set; }

    /// <summary>Who asked for it.</summary>
    public long PersonId { get; private set; }

    public PrintFormat Format { get; private set; }

    /// <summary>For printing on both sides of the paper: each letter begins on a front side.</summary>
    public bool OnBothSides { get; private set; }

    public PrintJobState State { get; private set; } = PrintJobState.Waiting;

    public IReadOnlyList<PrintJobLetter> Letters => letters;

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>UTC; null until it is done, failed or cancelled.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>UTC; after this the worker is taken for gone.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Why there is no file, in Chinese; null where there is one.</summary>
    public string? Fault { get; private set; }

    /// <summary>Of the file, bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Of the file, lower-case hex.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>Counts every change, so that of two workers one loses, and a worker notices that its job was cancelled.</summary>
    public int Version { get; private set; }

    public bool HasEnded => EndedAt is not null;

    /// <summary>A worker begins, or begins anew what another left.</summary>
    /// <returns>False where it has been tried too often; it has failed then.</returns>
    public bool Begin(DateTime now)
    {
        if (Attempts >= MostAttempts)
        {
            Fail($"连续 {MostAttempts} 次没有做完，已停止。请缩小范围后重新印制。", now);
            return false;
        }
        State = PrintJobState.Running;
        Attempts++;
        foreach (var letter in letters)
            letter.Reset();
        GoOn(now);
        return true;
    }

    /// <summary>The worker is still there.</summary>
    public void GoOn(DateTime now)
    {
        LeasedUntil = now + Lease;
        Version++;
    }

    /// <summary>The file is whole. Without a single letter in it the job has failed.</summary>
    public void Finish(long size, string sha256, DateTime now)
    {
        if (letters.TrueForAll(letter => letter.State == PrintJobLetterState.Failed))
        {
            Fail("没有一份可以印制。", now);
            return;
        }
        Size = size;
        Sha256 = sha256;
        End(PrintJobState.Done, now);
    }

    public void Fail(string fault, DateTime now)
    {
        Fault = fault;
        End(PrintJobState.Failed, now);
    }

    /// <summary>What was made up to now is thrown away: there is no file, so no letter counts as printed.</summary>
    /// <returns>How many letters had been in it.</returns>
    public int Cancel(DateTime now)
    {
        PrintingRules.OnlyAnUnfinishedJobIsCancelled.Require(!HasEnded);
        var made = letters.Count(letter => letter.State == PrintJobLetterState.Printed);
        foreach (var letter in letters)
            letter.TakeBack();
        End(PrintJobState.Cancelled, now);
        return made;
    }

    private void End(PrintJobState state, DateTime now)
    {
        State = state;
        EndedAt = now;
        LeasedUntil = null;
        Version++;
    }
}
