using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Table <c>Records</c>.</summary>
internal sealed class StoredRecordMapping : IEntityTypeConfiguration<StoredRecord>
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<StoredRecord> builder)
    {
        builder.ToTable("Records");
        builder.HasKey(r => new { r.Kind, r.Slug });
        builder.Property(r => r.Kind).HasMaxLength(40);
        builder.Property(r => r.Slug).HasMaxLength(200);
        builder.Property(r => r.SeedHash).HasMaxLength(64);
        builder.Property(r => r.Version).IsConcurrencyToken().ValueGeneratedNever();
    }
}
