using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Organisation;
using ProposalTracker.Domain.Uploads;

namespace ProposalTracker.Data.Uploads;

internal sealed class UploadMapping : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> builder)
    {
        builder.ToTable("uploads");
        builder.Property(u => u.Name).HasMaxLength(Upload.LongestName);
        builder.HasIndex(u => u.Key).IsUnique();
        builder.HasIndex(u => u.KeptAt);
        builder.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId);
        builder.HasIndex(u => u.PersonId);
    }
}
