using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.DataFiles;
using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Domain.Rules;

/// <summary>
/// 办理规则: everything that differs by place, channel and year, as one JSON document. Immutable; whoever
/// stores it keeps one version per change, so that a running case can keep the rules it began under.
/// </summary>
public sealed record RuleSetContent
{
    public required string Name { get; init; }

    /// <summary>For example 中山市.</summary>
    public required string Place { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>First session year for which it is meant.</summary>
    public required int Year { get; init; }

    /// <summary>False until the user has confirmed the whole set for his place.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The regulation behind the set as a whole.</summary>
    public required string Source { get; init; }

    /// <summary>答复类别 in order; empty where letters bear none.</summary>
    public required IReadOnlyList<ReplyCategory> Categories { get; init; }

    public required IReadOnlyList<TimeLimit> TimeLimits { get; init; }

    /// <summary>Dates that a yearly notice sets for one batch, on top of the time limits.</summary>
    public IReadOnlyList<BatchDate> BatchDates { get; init; } = [];

    public required AnsweringRule Answering { get; init; }

    public required SigningRule Signing { get; init; }

    public required ReturnRule Returns { get; init; }

    public required ExtensionRule Extensions { get; init; }

    public required RatingRule Rating { get; init; }

    public ReminderRule Reminders { get; init; } = new();

    public required DisclosureRule Disclosure { get; init; }

    public required IReadOnlyList<CopyList> Copies { get; init; }

    public required RuleWording Wording { get; init; }

    public required NumberRules Numbers { get; init; }

    /// <summary>不予受理的情形 (A3); a reason is always asked for besides.</summary>
    public required IReadOnlyList<Ground> DeclineGrounds { get; init; }

    public required LetterWording Letter { get; init; }

    /// <summary>内容分类, for statistics.</summary>
    public required IReadOnlyList<string> SectorClasses { get; init; }

    /// <summary>Who chooses the key proposals (重点督办).</summary>
    public required IReadOnlyList<string> KeyProposalChoosers { get; init; }

    /// <summary>The workflow definition that cases follow where no choice fits, by its DefinitionId.</summary>
    public string Workflow { get; init; } = "npc-proposal";

    /// <summary>Other workflows for some cases; the first that fits wins.</summary>
    public IReadOnlyList<WorkflowChoice> WorkflowChoices { get; init; } = [];

    /// <summary>The rule set that ships with the program: NPC practice where law is silent, marked 待用户确认.</summary>
    public static RuleSetContent BuiltIn { get; } = Read(BuiltInJson()).Require("default-rule-set.json");

    /// <summary>Reads an uploaded rule set; never throws, whatever the text is, and reports all faults at once.</summary>
    public static DataFile<RuleSetContent> Read(string json) => JsonDataFile.Read<RuleSetContent>(json, RuleSetCheck.Faults);

    public string Write() => JsonDataFile.Write(this);

    /// <returns>已确认 or 待用户确认.</returns>
    public string ConfirmationWords() => Confirmed ? "已确认" : "待用户确认";

    /// <summary>The figures that nobody at the place has confirmed yet.</summary>
    public IEnumerable<TimeLimit> UnconfirmedLimits() => TimeLimits.Where(l => !l.Confirmed);

    /// <returns>Null when the place has no such limit.</returns>
    public TimeLimit? FindTimeLimit(string name) => TimeLimits.FirstOrDefault(l => l.Name == name);

    /// <summary>The limit for one batch: where a notice sets an earlier date for it, that date binds.</summary>
    /// <exception cref="InvalidOperationException">The place has no such limit.</exception>
    public TimeLimit TimeLimit(string name, ProposalStream stream = ProposalStream.Plenary)
    {
        var limit = FindTimeLimit(name) ?? throw new InvalidOperationException($"办理规则“{Name}”没有期限“{name}”。");
        var batch = BatchDates.FirstOrDefault(b => b.TimeLimit == name && b.Stream == stream);
        return batch is null ? limit : limit with { Latest = batch.Latest, Source = $"{limit.Source}；{batch.Source}" };
    }

    public string WorkflowFor(CaseTraits traits) => WorkflowChoices.FirstOrDefault(c => c.Fits(traits))?.Workflow ?? Workflow;

    public ReplyCategory? FindCategory(string code) => Categories.FirstOrDefault(c => c.Code == code);

    internal static string BuiltInJson() => JsonDataFile.Embedded("default-rule-set.json");
}
