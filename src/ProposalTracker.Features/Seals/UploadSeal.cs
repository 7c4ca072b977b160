using System.Security.Cryptography;
using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Features.Trust;
using ProposalTracker.Letters;

namespace ProposalTracker.Features.Seals;

/// <summary>A new 印章图片 for a unit; the earlier one ends. Letters that are issued keep theirs.</summary>
public sealed record UploadSealCommand(Guid RequestKey, long DepartmentId, byte[] Picture) : ICommand;

internal sealed class UploadSealHandler(ProposalTrackerContext context, CurrentActor actor, AuditTrail audit, OfficeClock clock)
    : IRequestHandler<UploadSealCommand, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(UploadSealCommand command, CancellationToken cancellationToken)
    {
        var person = actor.Required;
        var unit = await context.Departments.SingleOrDefaultAsync(d => d.Id == command.DepartmentId, cancellationToken);
        if (unit is null || !SealBook.MayKeep(person, unit.Id))
            return Error.NotFound("这个单位的印章");
        if (SealCheck.Fault(command.Picture) is { } fault)
            return Error.Invalid(nameof(command.Picture), fault);
        var earlier = await context.DepartmentSeals.SingleOrDefaultAsync(s => s.DepartmentId == unit.Id && s.EndedAt == null, cancellationToken);
        earlier?.End(clock.Now);
        // The database allows one in use: the earlier must have ended before the new one comes.
        await context.SaveChangesAsync(cancellationToken);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(command.Picture));
        context.DepartmentSeals.Add(new DepartmentSeal(unit.Id, command.Picture, sha256, person.PersonId, clock.Now));
        audit.Record(null, "更换印章", $"{unit.ShortNameOn(clock.Today)}启用新的印章图片（指纹 {sha256[..12]}）");
        return new Receipt($"已启用{unit.ShortNameOn(clock.Today)}的印章图片。以后编号的函件用它，已编号的不变。");
    }
}
