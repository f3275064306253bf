using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Tables <c>Briefings</c> and <c>BriefingStates</c>.</summary>
internal sealed class BriefingMapping : IEntityTypeConfiguration<StoredBriefing>, IEntityTypeConfiguration<StoredBriefingState>
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<StoredBriefing> builder)
    {
        builder.ToTable("Briefings");
        builder.HasKey(b => b.Slug);
        builder.Property(b => b.Slug).HasMaxLength(80);
        builder.Property(b => b.Version).IsConcurrencyToken();
        builder.Property(b => b.OfflineBriefing).HasMaxLength(64);
        builder.Property(b => b.OfflineFile).HasMaxLength(64);
        builder.Property(b => b.OfflineAt).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(b => b.OfflineBy).HasMaxLength(200);
    }

    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<StoredBriefingState> builder)
    {
        builder.ToTable("BriefingStates");
        builder.HasKey(s => new { s.Slug, s.Version });
        builder.Property(s => s.Slug).HasMaxLength(80);
        builder.Property(s => s.Version).ValueGeneratedNever();
        builder.Property(s => s.Sha256).HasMaxLength(64);
        builder.Property(s => s.At).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(s => s.By).HasMaxLength(200);
        builder.Property(s => s.Account).HasMaxLength(40);
        builder.Property(s => s.OperationId).HasMaxLength(100);
        builder.HasIndex(s => new { s.Account, s.OperationId }).IsUnique();
    }
}
