using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Printing;

namespace ProposalTracker.Data.Printing;

internal sealed class PrintJobMapping : IEntityTypeConfiguration<PrintJob>
{
    public void Configure(EntityTypeBuilder<PrintJob> builder)
    {
        builder.ToTable("print_jobs");
        builder.HasOne<Department>().WithMany().HasForeignKey(j => j.DepartmentId);
        builder.HasOne<Person>().WithMany().HasForeignKey(j => j.PersonId);
        builder.HasMany(j => j.Letters).WithOne().HasForeignKey(l => l.JobId);
        builder.HasIndex(j => j.PersonId);
        builder.Property(j => j.Sha256).HasMaxLength(64);
        builder.Property(j => j.Version).IsConcurrencyToken();
        builder.HasIndex(j => j.AskedAt).HasFilter("ended_at IS NULL");
    }
}
