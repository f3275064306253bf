using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Table <c>Trail</c>.</summary>
internal sealed class StoredEventMapping : IEntityTypeConfiguration<StoredEvent>
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<StoredEvent> builder)
    {
        builder.ToTable("Trail");
        builder.HasKey(e => e.Id);
        builder.Property(e => e.At).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(e => e.Account).HasMaxLength(40);
        builder.Property(e => e.By).HasMaxLength(200);
        builder.Property(e => e.What).HasMaxLength(40);
        builder.Property(e => e.Kind).HasMaxLength(40);
        builder.Property(e => e.Slug).HasMaxLength(200);
        builder.Property(e => e.OperationId).HasMaxLength(100);
        builder.HasIndex(e => e.At);
    }
}
