using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Data.Organisation;

internal sealed class DepartmentMapping : IEntityTypeConfiguration<Department>
{
    public void Configure(EntityTypeBuilder<Department> builder)
    {
        builder.ToTable("departments");
        builder.Property(d => d.Code).HasMaxLength(40);
        builder.HasIndex(d => d.Code).IsUnique();
        builder.Property(d => d.LetterWord).HasMaxLength(40);
        builder.Property(d => d.ContactName).HasMaxLength(40);
        builder.Property(d => d.ContactPhone).HasMaxLength(40);
        builder.Property(d => d.PostalAddress).HasMaxLength(200);
        builder.Property(d => d.Postcode).HasMaxLength(6);
        builder.HasMany(d => d.Names).WithOne().HasForeignKey("DepartmentId").IsRequired();
        builder.Navigation(d => d.Names).AutoInclude();
    }
}
