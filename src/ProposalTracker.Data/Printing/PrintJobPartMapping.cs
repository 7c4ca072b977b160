using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Printing;

namespace ProposalTracker.Data.Printing;

internal sealed class PrintJobPartMapping : IEntityTypeConfiguration<PrintJobPart>
{
    public void Configure(EntityTypeBuilder<PrintJobPart> builder)
    {
        builder.ToTable("print_job_parts");
        builder.HasOne<PrintJob>().WithMany().HasForeignKey(p => p.JobId);
        builder.HasIndex(p => new { p.JobId, p.Position }).IsUnique();
    }
}
