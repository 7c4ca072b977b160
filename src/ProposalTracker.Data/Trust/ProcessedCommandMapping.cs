using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Trust;

namespace ProposalTracker.Data.Trust;

internal sealed class ProcessedCommandMapping : IEntityTypeConfiguration<ProcessedCommand>
{
    public void Configure(EntityTypeBuilder<ProcessedCommand> builder)
    {
        builder.ToTable("processed_commands");
        builder.HasKey(c => c.RequestKey);
        builder.Property(c => c.Command).HasMaxLength(80);
    }
}
