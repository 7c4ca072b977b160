using ProposalTracker.Domain.Rules;

namespace ProposalTracker.Features.Printing;

public static class LetterKindWords
{
    public static string Of(LetterKind kind) => kind switch
    {
        LetterKind.Reply => "答复函",
        LetterKind.Opinion => "会办意见函",
        LetterKind.HandOver => "交办单",
        LetterKind.Return => "退办说明",
        LetterKind.Extension => "延期申请",
        LetterKind.FeedbackForm => "征询意见表",
        LetterKind.Promise => "承诺事项办理情况函",
        LetterKind.Urge => "催办单",
        _ => throw new InvalidOperationException($"{kind} was expected to have its words."),
    };
}
