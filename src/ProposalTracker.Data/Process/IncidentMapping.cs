using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Process;

namespace ProposalTracker.Data.Process;

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents");
        builder.HasOne(i => i.Instance).WithMany().HasForeignKey(i => i.InstanceId);
        builder.Property(i => i.IncidentId).HasMaxLength(20);
        builder.Property(i => i.ActivityId).HasMaxLength(80);
        builder.Property(i => i.Code).HasMaxLength(60);
        builder.HasIndex(i => new { i.InstanceId, i.IncidentId }).IsUnique();
    }
}
