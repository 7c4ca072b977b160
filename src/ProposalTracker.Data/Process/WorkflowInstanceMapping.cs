using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Process;

namespace ProposalTracker.Data.Process;

internal sealed class WorkflowInstanceMapping : IEntityTypeConfiguration<WorkflowInstance>
{
    public void Configure(EntityTypeBuilder<WorkflowInstance> builder)
    {
        builder.ToTable("workflow_instances");
        builder.HasOne(i => i.Case).WithOne(c => c.Workflow).HasForeignKey<WorkflowInstance>(i => i.CaseId);
        builder.HasOne(i => i.WorkflowVersion).WithMany().HasForeignKey(i => i.WorkflowVersionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(i => i.CaseId).IsUnique();
        builder.HasIndex(i => i.WorkflowVersionId);
        builder.Property(i => i.Version).IsConcurrencyToken();
    }
}
