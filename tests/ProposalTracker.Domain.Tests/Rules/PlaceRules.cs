using ProposalTracker.Domain.Deadlines;
using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Domain.Tests.Rules;

/// <summary>
/// Test data: the rule sets of six places, from their regulations as the domain notes give them. Each goes through
/// its JSON text, so that what the tests compute is what a user could upload.
/// </summary>
internal static class PlaceRules
{
    public static RuleSetContent Of(string place) => RuleSetContent.Read(Content(place).Write()).Require(place);

    private static RuleSetContent Content(string place) => place switch
    {
        "北京市" => Beijing(),
        "上海市" => Shanghai(),
        "浙江省" => Zhejiang(),
        "重庆市" => Chongqing(),
        "青岛市" => Qingdao(),
        "河南省" => Henan(),
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "There should be test data for the place."),
    };

    private static RuleSetContent Beijing() => Place("北京市", "北京市人民代表大会代表建议、批评和意见办理条例（2014）") with
    {
        Categories = [],
        TimeLimits = Limits(
            WorkingDays("Rating", StartEvent.ReplySent, 15),
            Months("Rehandling", StartEvent.Dissatisfaction, 2)),
        Extensions = RuleSetContent.BuiltIn.Extensions with { RuledBy = RulingBody.AssigningBody },
    };

    private static RuleSetContent Shanghai() => Place("上海市", "上海市人民代表大会关于代表建议、批评和意见的规定（2015）") with
    {
        Categories =
        [
            new ReplyCategory { Code = "解决采纳", Text = "解决采纳", CountsAsSolved = true },
            new ReplyCategory { Code = "正在解决", Text = "正在解决" },
            new ReplyCategory { Code = "计划解决", Text = "计划解决", NeedsPromises = true },
            new ReplyCategory { Code = "留作参考", Text = "留作参考" },
        ],
        TimeLimits = Limits(
            WorkingDays("HandOver", StartEvent.Registration, 7),
            WorkingDays("Return", StartEvent.Receipt, 7),
            Months("Opinion", StartEvent.Receipt, 1),
            Months("Extension", StartEvent.OriginalDueDate, 3),
            Months("Rehandling", StartEvent.RehandlingRuling, 1)),
        Extensions = RuleSetContent.BuiltIn.Extensions with { RuledBy = RulingBody.CongressOffice },
        Signing = RuleSetContent.BuiltIn.Signing with { Signer = SignerRank.ResponsiblePerson },
        Rating = RuleSetContent.BuiltIn.Rating with { RehandlingNeedsRuling = true },
    };

    private static RuleSetContent Zhejiang() => Place("浙江省", "浙江省人民代表大会代表建议、批评和意见的提出和处理规定（2016）") with
    {
        TimeLimits = Limits(
            Days("InformProposer", StartEvent.Registration, 7),
            Days("Return", StartEvent.Receipt, 10),
            Months("Opinion", StartEvent.Receipt, 2),
            Months("Rehandling", StartEvent.Dissatisfaction, 1)),
        Copies =
        [
            new CopyList
            {
                Letter = LetterKind.Reply,
                To =
                [
                    new CopyRecipient { Role = CopyRole.CongressOffice, Copies = 2 },
                    new CopyRecipient { Role = CopyRole.ElectingCongressOffice },
                ],
            },
        ],
    };

    private static RuleSetContent Chongqing() => Place("重庆市", "重庆市人民代表大会代表建议、批评和意见工作条例（2017）") with
    {
        TimeLimits = Limits(
            WorkingDays("HandOver", StartEvent.Registration, 10),
            WorkingDays("Return", StartEvent.HandOver, 10),
            WorkingDays("ReassignAfterReturn", StartEvent.ReturnGranted, 10),
            WorkingDays("Opinion", StartEvent.HandOver, 30),
            WorkingDays("EmptyOpinionRedo", StartEvent.OpinionRejection, 5),
            WorkingDays("FirstContact", StartEvent.HandOver, 20),
            WorkingDays("Rating", StartEvent.ReplySent, 20),
            Months("Rehandling", StartEvent.Dissatisfaction, 2)),
        Answering = RuleSetContent.BuiltIn.Answering with { DelegationProposal = AnsweredDelegation.ContactGroup },
        Extensions = RuleSetContent.BuiltIn.Extensions with { RuledBy = RulingBody.Nobody },
        Rating = RuleSetContent.BuiltIn.Rating with
        {
            RatedBy = Rater.LeadProposer,
            Base = RatingBase.ReturnedOnly,
            SecondDissatisfaction = SecondDissatisfaction.CongressOfficeConvenes,
        },
    };

    private static RuleSetContent Qingdao() => Place("青岛市", "青岛市人民代表大会代表建议、批评和意见工作条例（2021）") with
    {
        TimeLimits = Limits(
            WorkingDays("HandOver", StartEvent.Registration, 5),
            WorkingDays("Return", StartEvent.Receipt, 5),
            Months("Opinion", StartEvent.Receipt, 1)),
        Answering = RuleSetContent.BuiltIn.Answering with { JointProposal = AnsweredSigners.LeadProposer },
        Extensions = RuleSetContent.BuiltIn.Extensions with { RuledBy = RulingBody.CongressOffice },
        Signing = RuleSetContent.BuiltIn.Signing with { Signer = SignerRank.ResponsiblePerson, KeyProposalSigner = SignerRank.UnitHead },
        Numbers = RuleSetContent.BuiltIn.Numbers with { Intersession = "平字{seq}号" },
    };

    private static RuleSetContent Henan() => Place("河南省", "河南省人民代表大会代表建议、批评和意见办理办法（2017）") with
    {
        TimeLimits = Limits(
            WorkingDays("Return", StartEvent.HandOver, 10),
            WorkingDays("ReassignAfterReturn", StartEvent.ReturnRequest, 10),
            Months("Opinion", StartEvent.Receipt, 2),
            WorkingDays("Rating", StartEvent.ReplySent, 10),
            Months("Rehandling", StartEvent.Dissatisfaction, 1),
            Limit("YearlyReport", StartEvent.StartOfYear, TimeUnit.FixedDate, 0) with { Date = FixedDate.EveryYear(8, 31) }),
        Extensions = RuleSetContent.BuiltIn.Extensions with { RuledBy = RulingBody.Nobody },
        Rating = RuleSetContent.BuiltIn.Rating with { SecondDissatisfaction = SecondDissatisfaction.ExpertEvaluation },
    };

    private static RuleSetContent Place(string place, string source) =>
        RuleSetContent.BuiltIn with { Name = $"{place}办理规则", Place = place, Source = source, Year = 2024, Confirmed = true };

    private static TimeLimit[] Limits(params TimeLimit[] local)
    {
        var names = local.Select(l => l.Name).ToHashSet();
        return [.. RuleSetContent.BuiltIn.TimeLimits.Where(l => !names.Contains(l.Name)), .. local];
    }

    private static TimeLimit Days(string name, StartEvent start, int length) => Limit(name, start, TimeUnit.Days, length);

    private static TimeLimit WorkingDays(string name, StartEvent start, int length) => Limit(name, start, TimeUnit.WorkingDays, length);

    private static TimeLimit Months(string name, StartEvent start, int length) => Limit(name, start, TimeUnit.Months, length);

    private static TimeLimit Limit(string name, StartEvent start, TimeUnit unit, int length) =>
        new() { Name = name, Label = name, Start = start, Unit = unit, Length = length, Source = "本地办理条例", Confirmed = true };
}
