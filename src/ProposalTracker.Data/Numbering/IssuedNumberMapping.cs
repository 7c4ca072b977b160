using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Numbering;

namespace ProposalTracker.Data.Numbering;

internal sealed class IssuedNumberMapping : IEntityTypeConfiguration<IssuedNumber>
{
    public void Configure(EntityTypeBuilder<IssuedNumber> builder)
    {
        builder.ToTable("issued_numbers");
        builder.Property(n => n.Text).HasMaxLength(80);
        builder.HasIndex(n => new { n.SeriesId, n.Value }).IsUnique();
        builder.HasIndex(n => new { n.SeriesId, n.Text }).IsUnique();
    }
}
