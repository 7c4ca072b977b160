using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Process;

namespace ProposalTracker.Data.Process;

internal sealed class WorkflowTimerMapping : IEntityTypeConfiguration<WorkflowTimer>
{
    public void Configure(EntityTypeBuilder<WorkflowTimer> builder)
    {
        builder.ToTable("workflow_timers");
        builder.HasOne(t => t.Instance).WithMany().HasForeignKey(t => t.InstanceId);
        builder.Property(t => t.WaitId).HasMaxLength(20);
        builder.HasIndex(t => new { t.InstanceId, t.WaitId }).IsUnique();
        builder.HasIndex(t => t.DueAt);
    }
}
