using FluentValidation;

namespace ProposalTracker.Features.Distribution;

/// <summary>Every change of the units of a running case has a reason, which stays with the assignment.</summary>
internal static class UnitChangeReason
{
    /// <summary>As long as an assignment keeps it.</summary>
    public const int Longest = 200;

    public static void IsAReason<T>(this IRuleBuilder<T, string?> reason) => reason
        .NotEmpty().WithMessage("请写明理由。").MaximumLength(Longest).WithMessage($"理由不能超过 {Longest} 个字。");
}
