using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;

namespace ProposalTracker.Data.Organisation;

internal sealed class DepartmentSealMapping : IEntityTypeConfiguration<DepartmentSeal>
{
    public void Configure(EntityTypeBuilder<DepartmentSeal> builder)
    {
        builder.ToTable("department_seals");
        builder.HasOne<Department>().WithMany().HasForeignKey(s => s.DepartmentId);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.UploadedByPersonId);
        builder.Property(s => s.Sha256).HasMaxLength(64);
        // One in use for each unit, whoever uploads at the same time.
        builder.HasIndex(s => s.DepartmentId).IsUnique().HasFilter("ended_at IS NULL");
    }
}
