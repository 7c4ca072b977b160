using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Printing;

namespace ProposalTracker.Data.Printing;

internal sealed class PrintJobLetterMapping : IEntityTypeConfiguration<PrintJobLetter>
{
    public void Configure(EntityTypeBuilder<PrintJobLetter> builder)
    {
        builder.ToTable("print_job_letters");
        builder.HasIndex(l => new { l.JobId, l.Position }).IsUnique();
        builder.HasIndex(l => l.LetterId);
    }
}
