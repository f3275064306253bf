using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Table <c>Revisions</c>.</summary>
internal sealed class StoredRevisionMapping : IEntityTypeConfiguration<StoredRevision>
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<StoredRevision> builder)
    {
        builder.ToTable("Revisions");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Kind).HasMaxLength(40);
        builder.Property(r => r.Slug).HasMaxLength(200);
        builder.Property(r => r.By).HasMaxLength(200);
        builder.Property(r => r.At).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(r => r.OperationId).HasMaxLength(400);
        builder.HasIndex(r => r.OperationId).IsUnique();
        builder.Property(r => r.Account).HasMaxLength(40);
        builder.Property(r => r.Batch).HasMaxLength(100);
        builder.HasIndex(r => r.Batch);
        builder.HasIndex(r => new { r.Kind, r.Slug });
    }
}
