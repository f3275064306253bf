using Dashboard.Data.Storage.Accounts;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Data.Storage;

/// <summary>The store: working copy, drafts, revisions, releases, accounts, audit trail, seed imports, briefings. One context per operation, from the factory only.</summary>
internal sealed class DashboardContext(DbContextOptions<DashboardContext> options) : IdentityUserContext<Account>(options)
{
    /// <summary>The working copy.</summary>
    public DbSet<StoredRecord> Records => Set<StoredRecord>();
    /// <summary>Who changed what.</summary>
    public DbSet<StoredRevision> Revisions => Set<StoredRevision>();
    /// <summary>What was published.</summary>
    public DbSet<StoredRelease> Releases => Set<StoredRelease>();
    /// <summary>Which seeds were brought in.</summary>
    public DbSet<SeedImport> SeedImports => Set<SeedImport>();
    /// <summary>What editors have typed and not saved yet.</summary>
    public DbSet<StoredDraft> Drafts => Set<StoredDraft>();
    /// <summary>Who did what, to be read and never changed.</summary>
    public DbSet<StoredEvent> Trail => Set<StoredEvent>();
    /// <summary>Publications that wait for a second person, and what became of them.</summary>
    public DbSet<StoredRequest> Requests => Set<StoredRequest>();
    /// <summary>Which briefings there are and which state of each is the present one.</summary>
    public DbSet<StoredBriefing> Briefings => Set<StoredBriefing>();
    /// <summary>Every saved state of every briefing.</summary>
    public DbSet<StoredBriefingState> BriefingStates => Set<StoredBriefingState>();
    /// <summary>Briefings shown to an audience.</summary>
    public DbSet<StoredLiveSession> LiveSessions => Set<StoredLiveSession>();
    /// <summary>Links that let people in who have no account.</summary>
    public DbSet<StoredShare> BriefingShares => Set<StoredShare>();

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        CountVersions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        CountVersions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(DashboardContext).Assembly);
    }

    // Counted from the original value, so that a form which sets the version it once read cannot skip the check.
    private void CountVersions()
    {
        foreach (var entry in ChangeTracker.Entries<StoredRecord>().Where(e => e.State == EntityState.Modified))
            entry.Entity.Version = entry.Property(r => r.Version).OriginalValue + 1;
    }
}
