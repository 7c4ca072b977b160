using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Process;

namespace ProposalTracker.Data.Process;

internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> builder)
    {
        builder.ToTable("work_items");
        builder.HasOne(i => i.Case).WithMany().HasForeignKey(i => i.CaseId);
        builder.HasOne(i => i.Department).WithMany().HasForeignKey(i => i.DepartmentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(i => i.Assignment).WithMany().HasForeignKey(i => i.AssignmentId);
        builder.Property(i => i.WaitId).HasMaxLength(20);
        builder.Property(i => i.ActivityId).HasMaxLength(80);
        builder.Property(i => i.Kind).HasMaxLength(40);
        builder.Property(i => i.Label).HasMaxLength(60);
        builder.Property(i => i.Outcome).HasMaxLength(40);
        builder.Property(i => i.DueTerm).HasMaxLength(60);
        // One work item per engine wait, open or closed: wait ids are never used again.
        builder.HasIndex(i => new { i.CaseId, i.WaitId }).IsUnique();
        // The desk asks for the open ones only.
        builder.HasIndex(i => new { i.Role, i.DepartmentId, i.DueOn }).HasFilter("closed_at IS NULL");
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Ignore(i => i.IsOpen);
    }
}
