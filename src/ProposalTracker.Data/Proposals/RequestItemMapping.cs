using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ProposalTracker.Domain.Proposals;

namespace ProposalTracker.Data.Proposals;

internal sealed class RequestItemMapping : IEntityTypeConfiguration<RequestItem>
{
    public void Configure(EntityTypeBuilder<RequestItem> builder)
    {
        builder.ToTable("request_items");
        builder.HasIndex("ProposalId", nameof(RequestItem.Position)).IsUnique();
        builder.HasMany(r => r.Verdicts).WithOne().HasForeignKey("RequestItemId").IsRequired();
        // A request item is never looked at without them.
        builder.Navigation(r => r.Verdicts).AutoInclude();
    }
}
