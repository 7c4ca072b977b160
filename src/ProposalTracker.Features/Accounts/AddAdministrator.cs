using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Accounts;

/// <summary>
/// 添加管理员 (H1): how the first account of an installation comes to be. Sent from the machine's own command line, where
/// nobody is logged in; whoever can run that reads the database anyway.
/// </summary>
/// <param name="Name">The person's name; blank takes the login name.</param>
public sealed record AddAdministratorCommand(Guid RequestKey, string LoginName, string? Name, string Password) : ICommand;

internal sealed class AddAdministratorValidator : AbstractValidator<AddAdministratorCommand>
{
    private const int Longest = 60;

    public AddAdministratorValidator()
    {
        RuleFor(c => c.LoginName).Matches(@"^[\p{L}\p{N}._@-]+\z").WithMessage("登录名只能用文字、数字和 . _ @ -，不能有空格。")
            .MaximumLength(Longest).WithMessage($"登录名不能超过 {Longest} 个字。");
        RuleFor(c => c.Name).MaximumLength(Longest).WithMessage($"姓名不能超过 {Longest} 个字。");
        RuleFor(c => c.Password).Custom((password, validated) =>
        {
            if (PasswordStrength.Weakness(password, validated.InstanceToValidate.LoginName) is { } weakness)
                validated.AddFailure(weakness);
        });
    }
}

internal sealed class AddAdministratorHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit)
    : IRequestHandler<AddAdministratorCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(AddAdministratorCommand command, CancellationToken cancellationToken)
    {
        if (actor.Value is not null)
            return Error.Forbidden("管理员账号只能在服务器上用命令添加。");
        if (await context.People.AnyAsync(p => p.LoginName == command.LoginName, cancellationToken))
            return Error.Invalid(nameof(command.LoginName), $"登录名“{command.LoginName}”已经有人使用，请换一个。");
        var name = string.IsNullOrWhiteSpace(command.Name) ? command.LoginName : command.Name;
        var person = new Person(command.LoginName, name, PasswordHash.Of(command.Password));
        person.Holds(Role.Administrator, null);
        context.People.Add(person);
        audit.Record(null, "添加账号", $"在服务器上添加管理员 {command.LoginName}");
        return new Receipt($"已添加管理员 {command.LoginName}。");
    }
}
