using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Numbering;

namespace ProposalTracker.Data.Numbering;

internal sealed class NumberSeriesMapping : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> builder)
    {
        builder.ToTable("number_series");
        builder.Property(s => s.Key).HasMaxLength(200);
        builder.HasIndex(s => s.Key).IsUnique();
        builder.HasMany(s => s.Numbers).WithOne().HasForeignKey(n => n.SeriesId);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
