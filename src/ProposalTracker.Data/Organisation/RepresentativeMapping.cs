using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Data.Organisation;

internal sealed class RepresentativeMapping : IEntityTypeConfiguration<Representative>
{
    public void Configure(EntityTypeBuilder<Representative> builder)
    {
        builder.ToTable("representatives");
        builder.Property(r => r.Name).HasMaxLength(60);
        builder.HasIndex(r => r.Name);
        builder.Property(r => r.Phone).HasMaxLength(40);
        builder.HasOne(r => r.Delegation).WithMany().HasForeignKey(r => r.DelegationId);
        builder.HasIndex(r => r.DelegationId);
    }
}
