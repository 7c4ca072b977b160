using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Features.Trust;

namespace ProposalTracker.Features.Seals;

/// <summary>停用: letters are printed with room for a seal pressed by hand again.</summary>
public sealed record EndSealCommand(Guid RequestKey, long DepartmentId) : ICommand;

internal sealed class EndSealHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<EndSealCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(EndSealCommand command, CancellationToken cancellationToken)
    {
        var seal = await context.DepartmentSeals.SingleOrDefaultAsync(s => s.DepartmentId == command.DepartmentId && s.EndedAt == null, cancellationToken);
        if (seal is null || !SealBook.MayKeep(actor.Required, command.DepartmentId))
            return Error.NotFound("正在使用的印章");
        seal.End(clock.Now);
        audit.Record(null, "停用印章", $"停用印章图片（指纹 {seal.Sha256[..12]}）");
        return new Receipt("已停用印章图片，以后的函件留出盖章位置。");
    }
}
