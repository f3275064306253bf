using Dashboard.Data.Releases;

namespace Dashboard.Data.Storage;

/// <summary>Where the seed comes from: <see cref="EmbeddedSeed.Read"/> in the app, a small dataset in tests.</summary>
public delegate Dataset SeedSource();

/// <summary>What a dataset must keep to be published: <see cref="DatasetValidation.Check(Dataset, DateOnly)"/> in the app. Only errors stop a publication.</summary>
public delegate IReadOnlyList<Problem> DatasetRules(Dataset dataset);
