using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Data.Organisation;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(p => p.LoginName).HasMaxLength(60);
        builder.HasIndex(p => p.LoginName).IsUnique();
        builder.Property(p => p.Name).HasMaxLength(60);
        builder.Property(p => p.PasswordHash).HasMaxLength(200);
        builder.Property(p => p.FailedLogins).IsConcurrencyToken();
        builder.HasOne(p => p.Representative).WithMany().HasForeignKey(p => p.RepresentativeId);
        builder.HasMany(p => p.Memberships).WithOne().HasForeignKey("PersonId").IsRequired();
        builder.HasIndex(p => p.RepresentativeId);
    }
}
