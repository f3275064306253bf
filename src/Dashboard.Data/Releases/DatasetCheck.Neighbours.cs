using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <content>Values far away from those before and after them: a misplaced comma, thousands taken for millions.</content>
internal sealed partial class DatasetCheck
{
    private const double FarOff = 100;
    private const int Reach = 3;

    private void CheckNeighbours()
    {
        if (Concerns("claims"))
            foreach (var series in claims.Rows
                .Select(row => (row.Slug, Claim: row.Record, Subject: subjects.Find(row.Record.Subject)))
                .Where(row => row is { Claim.Value: > 0, Subject: { Unit: not Percent, Measure: not (Measure.TurnoverGrowth or Measure.Specification) } })
                .GroupBy(row => (row.Subject!.Measure, row.Subject.Side, row.Subject.Unit)))
                CheckSeries("claims", series.Select(row => (row.Slug, row.Claim.Value!.Value, row.Subject!.Period?.From ?? row.Claim.Date.From)));
        if (Concerns("targets"))
            foreach (var series in targets.Rows.Where(row => row.Record.Value > 0).GroupBy(row => row.Record.Unit))
                CheckSeries("targets", series.Select(row => (row.Slug, row.Record.Value, row.Record.Date.From)));
    }

    private void CheckSeries(string kind, IEnumerable<(string Slug, decimal Value, DateOnly Day)> values)
    {
        var series = values.OrderBy(v => v.Day).ThenBy(v => v.Slug, StringComparer.Ordinal).ToList();
        for (var at = 0; at < series.Count; at++)
        {
            var (far, all, witness) = (0, 0, -1);
            for (var i = Math.Max(0, at - Reach); i <= Math.Min(series.Count - 1, at + Reach); i++)
            {
                if (i == at)
                    continue;
                all++;
                var times = (double)series[at].Value / (double)series[i].Value;
                if (times is < FarOff and > 1 / FarOff)
                    continue;
                far++;
                witness = i;
            }
            // Most of its neighbours must be far away: one wrong value does not put those beside it in doubt.
            if (far * 2 > all)
                Report(RuleBook.ValueFarOff, kind, series[at].Slug, "value",
                    ("value", series[at].Value), ("neighbour", series[witness].Value), ("other", new RecordKey(kind, series[witness].Slug)));
        }
    }
}
