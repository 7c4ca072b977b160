using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Process;

namespace ProposalTracker.Data.Process;

internal sealed class WorkflowVersionMapping : IEntityTypeConfiguration<WorkflowVersion>
{
    public void Configure(EntityTypeBuilder<WorkflowVersion> builder)
    {
        builder.ToTable("workflow_versions");
        builder.Property(v => v.DefinitionId).HasMaxLength(80);
        builder.Property(v => v.Name).HasMaxLength(120);
        builder.Property(v => v.ContentHash).HasMaxLength(64);
        builder.HasIndex(v => new { v.DefinitionId, v.Number }).IsUnique();
    }
}
