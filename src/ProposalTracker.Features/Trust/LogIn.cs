using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Trust;

namespace ProposalTracker.Features.Trust;

/// <summary>登录 (H1): checks name and password, with lockout. Wrong name and wrong password are answered alike.</summary>
public sealed record LogInRequest(string? LoginName, string? Password) : IRequest<Result<Actor>>;

internal sealed class LogInValidator : AbstractValidator<LogInRequest>
{
    public LogInValidator()
    {
        RuleFor(r => r.LoginName).NotEmpty().WithMessage("请填写登录名。");
        RuleFor(r => r.Password).NotEmpty().WithMessage("请填写密码。");
    }
}

internal sealed class LogInHandler(ProposalTrackerContext context, WriteGate gate, OfficeClock clock) : IRequestHandler<LogInRequest, Result<Actor>>
{
    public async Task<Result<Actor>> Handle(LogInRequest request, CancellationToken cancellationToken)
    {
        using var entered = await gate.EnterAsync(cancellationToken);
        var person = await context.People.Include(p => p.Memberships).ThenInclude(m => m.Department)
            .SingleOrDefaultAsync(p => p.LoginName == request.LoginName, cancellationToken);
        if (person is { IsActive: true } && person.IsLockedAt(clock.Now))
            return Error.Refused($"密码连续输错 {Person.FailuresBeforeLockout} 次，账号已暂停登录，请在 {OfficeClock.LocalOf(person.LockedUntil ?? clock.Now):HH:mm} 后再试。");
        // The hash is worked out for unknown names too, so that the time taken tells nothing.
        var isRight = PasswordHash.Verify(request.Password ?? "", person?.PasswordHash ?? PasswordHash.OfNobody);
        if (person is not { IsActive: true } || !isRight)
            return await FailAsync(person, cancellationToken);
        person.LoginSucceeded();
        Record(person, "登录", "登录成功");
        await context.SaveChangesAsync(cancellationToken);
        return Actors.Of(person, clock.Today);
    }

    private async Task<Error> FailAsync(Person? person, CancellationToken cancellationToken)
    {
        if (person is not null)
        {
            person.LoginFailed(clock.Now);
            Record(person, "登录", "登录失败");
            await context.SaveChangesAsync(cancellationToken);
        }
        return Error.Invalid(nameof(LogInRequest.Password), "登录名或密码不对，请重新输入。");
    }

    private void Record(Person person, string action, string what) =>
        context.AuditEntries.Add(new AuditEntry(clock.Now, person.Id, person.Name, action, what, null));
}
