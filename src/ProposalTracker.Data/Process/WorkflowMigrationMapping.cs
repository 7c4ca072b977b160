using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Process;

namespace ProposalTracker.Data.Process;

internal sealed class WorkflowMigrationMapping : IEntityTypeConfiguration<WorkflowMigration>
{
    public void Configure(EntityTypeBuilder<WorkflowMigration> builder)
    {
        builder.ToTable("workflow_migrations");
        builder.HasOne(m => m.Case).WithMany().HasForeignKey(m => m.CaseId);
        builder.HasOne(m => m.From).WithMany().HasForeignKey(m => m.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.To).WithMany().HasForeignKey(m => m.ToId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => m.CaseId);
        builder.Property(m => m.FromHash).HasMaxLength(64);
        builder.Property(m => m.ToHash).HasMaxLength(64);
    }
}
