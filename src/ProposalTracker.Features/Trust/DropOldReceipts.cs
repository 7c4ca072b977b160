using MediatR;
using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Trust;

namespace ProposalTracker.Features.Trust;

/// <summary>Forgets the request keys of forms sent longer ago than <see cref="ProcessedCommand.Keeping"/>; sent by the system itself.</summary>
public sealed record DropOldReceiptsRequest : IRequest<Result<Receipt>>;

internal sealed class DropOldReceiptsHandler(ProposalTrackerContext context, WriteGate gate, OfficeClock clock)
    : IRequestHandler<DropOldReceiptsRequest, Result<Receipt>>
{
    public async Task<Result<Receipt>> Handle(DropOldReceiptsRequest request, CancellationToken cancellationToken)
    {
        var before = clock.Now - ProcessedCommand.Keeping;
        using var entered = await gate.EnterAsync(cancellationToken);
        var dropped = await context.ProcessedCommands.Where(c => c.At < before).ExecuteDeleteAsync(cancellationToken);
        return new Receipt($"已清理 {dropped} 条过期的表单回执。");
    }
}
