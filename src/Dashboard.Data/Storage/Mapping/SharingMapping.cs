using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Storage.Mapping;

/// <summary>Tables <c>LiveSessions</c> and <c>BriefingShares</c>.</summary>
internal sealed class SharingMapping : IEntityTypeConfiguration<StoredLiveSession>, IEntityTypeConfiguration<StoredShare>
{
    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<StoredLiveSession> builder)
    {
        builder.ToTable("LiveSessions");
        builder.HasKey(s => s.Code);
        builder.Property(s => s.Code).HasMaxLength(6);
        builder.Property(s => s.Slug).HasMaxLength(80);
        builder.Property(s => s.Account).HasMaxLength(40);
        builder.Property(s => s.By).HasMaxLength(200);
        builder.Property(s => s.StartedAt).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(s => s.EndedAt).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(s => s.KeptAt).HasConversion<UtcText>().HasMaxLength(28);
    }

    /// <inheritdoc />
    public void Configure(EntityTypeBuilder<StoredShare> builder)
    {
        builder.ToTable("BriefingShares");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).HasMaxLength(32);
        builder.Property(s => s.KeyHash).HasMaxLength(64);
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.Property(s => s.Slug).HasMaxLength(80);
        builder.Property(s => s.Name).HasMaxLength(120);
        builder.Property(s => s.Account).HasMaxLength(40);
        builder.Property(s => s.By).HasMaxLength(200);
        builder.Property(s => s.MadeAt).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(s => s.WithdrawnAt).HasConversion<UtcText>().HasMaxLength(28);
        builder.Property(s => s.OperationId).HasMaxLength(100);
        builder.HasIndex(s => new { s.Account, s.OperationId }).IsUnique();
    }
}
