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
        var known = await context.People.AsNoTracking().SingleOrDefaultAsync(p => p.LoginName == request.LoginName, cancellationToken);
        // The hash is worked out for unknown names too, so that the time taken tells nothing; and before the gate, because
        // nobody else could write during the tenth of a second that it takes.
        var isRight = PasswordHash.Verify(request.Password ?? "", known?.PasswordHash ?? PasswordHash.OfNobody);
        if (known is null)
            return Wrong;
        using var entered = await gate.EnterAsync(cancellationToken);
        return await CountAsync(known.Id, isRight && known.IsActive, cancellationToken);
    }

    private static Error Wrong => Error.Invalid(nameof(LogInRequest.Password), "登录名或密码不对，请重新输入。");

    private async Task<Result<Actor>> CountAsync(long personId, bool isRight, CancellationToken cancellationToken)
    {
        var person = await context.People.Include(p => p.Memberships).ThenInclude(m => m.Department).SingleAsync(p => p.Id == personId, cancellationToken);
        if (person.IsActive && person.IsLockedAt(clock.Now))
            return Error.Refused($"密码连续输错 {Person.FailuresBeforeLockout} 次，账号已暂停登录，请在 {OfficeClock.LocalOf(person.LockedUntil ?? clock.Now):HH:mm} 后再试。");
        if (isRight)
            person.LoginSucceeded();
        else
            person.LoginFailed(clock.Now);
        Record(person, "登录", isRight ? "登录成功" : "登录失败");
        try
        {
            await context.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another attempt at the same account was counted meanwhile; guesses sent side by side count one by one.
            context.ChangeTracker.Clear();
            return await CountAsync(personId, isRight, cancellationToken);
        }
        return isRight ? Actors.Of(person, clock.Today) : Wrong;
    }

    private void Record(Person person, string action, string what) =>
        context.AuditEntries.Add(new AuditEntry(clock.Now, person.Id, person.Name, action, what, null));
}
