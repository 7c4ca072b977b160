using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Data.Organisation;

internal sealed class DepartmentNameMapping : IEntityTypeConfiguration<DepartmentName>
{
    public void Configure(EntityTypeBuilder<DepartmentName> builder)
    {
        builder.ToTable("department_names");
        builder.Property(n => n.FullName).HasMaxLength(120);
        builder.Property(n => n.ShortName).HasMaxLength(60);
        builder.HasIndex("DepartmentId", nameof(DepartmentName.Since)).IsUnique();
    }
}
