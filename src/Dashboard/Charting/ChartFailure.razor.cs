namespace Dashboard.Charting;

public sealed partial class ChartFailure
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A chart could not be drawn; error id {Id}")]
    private static partial void LogFailure(ILogger logger, string id, Exception failure);
}
