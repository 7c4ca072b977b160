using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Data.Organisation;

internal sealed class DelegationMapping : IEntityTypeConfiguration<Delegation>
{
    public void Configure(EntityTypeBuilder<Delegation> builder)
    {
        builder.ToTable("delegations");
        builder.Property(d => d.Name).HasMaxLength(60);
        builder.HasIndex(d => d.Name).IsUnique();
    }
}
