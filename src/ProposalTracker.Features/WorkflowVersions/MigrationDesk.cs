using Microsoft.EntityFrameworkCore;
using ProposalTracker.Data;
using ProposalTracker.Domain.Process;
using ProposalTracker.Features.Process;

namespace ProposalTracker.Features.WorkflowVersions;

/// <summary>Finds the two versions of a migration and how their activities correspond.</summary>
internal sealed class MigrationDesk(ProposalTrackerContext context, WorkflowDefinitions definitions)
{
    public Task<WorkflowVersion?> FindAsync(long versionId, CancellationToken cancellationToken) =>
        context.WorkflowVersions.SingleOrDefaultAsync(v => v.Id == versionId, cancellationToken);

    public async Task<MigrationMapping> MappingAsync(
        long fromId, long toId, IReadOnlyList<string> pairs, CancellationToken cancellationToken) => new(
        await definitions.GetAsync(context, fromId, cancellationToken), await definitions.GetAsync(context, toId, cancellationToken), pairs);
}
