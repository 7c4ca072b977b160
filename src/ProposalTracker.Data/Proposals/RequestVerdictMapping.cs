using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Data.Proposals;

internal sealed class RequestVerdictMapping : IEntityTypeConfiguration<RequestVerdict>
{
    public void Configure(EntityTypeBuilder<RequestVerdict> builder)
    {
        builder.ToTable("request_verdicts");
        builder.HasOne<Department>().WithMany().HasForeignKey(v => v.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex("RequestItemId", nameof(RequestVerdict.DepartmentId)).IsUnique();
    }
}
