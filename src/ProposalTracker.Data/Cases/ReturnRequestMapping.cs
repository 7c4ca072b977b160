using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Cases;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Data.Cases;

internal sealed class ReturnRequestMapping : IEntityTypeConfiguration<ReturnRequest>
{
    public void Configure(EntityTypeBuilder<ReturnRequest> builder)
    {
        builder.ToTable("return_requests");
        builder.HasOne<Department>().WithMany().HasForeignKey(r => r.SuggestedDepartmentId);
        builder.HasIndex("AssignmentId");
    }
}
