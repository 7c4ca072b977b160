using MediatR;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Letters;

/// <summary>字体: which face each role of the letter got on this machine, and what to install.</summary>
public sealed record GetLetterFontsQuery : IQuery<LetterFonts>;

public sealed record LetterFonts(IReadOnlyList<RoleCoverage> Roles)
{
    /// <summary>Without a face for every role no letter can be issued.</summary>
    public bool AreComplete => Roles.All(role => role.FaceName is not null);
}

internal sealed class GetLetterFontsHandler(LetterPress press, CurrentActor actor) : IRequestHandler<GetLetterFontsQuery, Result<LetterFonts>>
{
    public Task<Result<LetterFonts>> Handle(GetLetterFontsQuery query, CancellationToken cancellationToken) =>
        Task.FromResult<Result<LetterFonts>>(actor.Required.Has(Role.Administrator)
            ? new LetterFonts(press.Roles)
            : Error.Forbidden("字体由管理员管理。"));
}
