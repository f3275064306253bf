using Dashboard.Data.Provenance;

namespace Dashboard.Data.Releases;

/// <content>Subjects, their claims and the adopted one.</content>
internal sealed partial class DatasetCheck
{
    private ILookup<string, (string Slug, Claim Claim)>? claimsBySubject;

    private ILookup<string, (string Slug, Claim Claim)> ClaimsBySubject => claimsBySubject ??=
        claims.Rows.Where(row => row.Record.Subject is not null).ToLookup(row => row.Record.Subject, StringComparer.Ordinal);

    private void CheckSubject(string slug, Subject subject)
    {
        Text("subjects", slug, "title", subject.Title);
        Text("subjects", slug, "scope", subject.Scope, needed: false);
        Text("subjects", slug, "reason", subject.Reason);
        Filled("subjects", slug, "decidedBy", subject.DecidedBy);
        NotInFuture("subjects", slug, "decidedOn", subject.DecidedOn);
        FromRecentTimes("subjects", slug, "decidedOn", subject.DecidedOn);
        Resolves("subjects", slug, "visit", subject.Visit, visits);
        CheckPeriod(slug, subject);
        CheckUnit(slug, subject);
        CheckAdoption(slug, subject);
        CheckRivals(slug, subject);
        CheckParts(slug, subject);
    }

    private void CheckAdoption(string slug, Subject subject)
    {
        Resolves("subjects", slug, "adopted", subject.Adopted, claims);
        if (claims.Find(subject.Adopted) is not { } claim)
            return;
        if (claim.Subject != slug)
            Report(RuleBook.AdoptedElsewhere, "subjects", slug, "adopted",
                ("claim", new RecordKey("claims", subject.Adopted!)), ("subject", new RecordKey("subjects", claim.Subject ?? "")));
        else if (claim.Use != Use.Evidence)
            Report(RuleBook.AdoptedNoEvidence, "subjects", slug, "adopted",
                ("claim", new RecordKey("claims", subject.Adopted!)), ("use", new LabelKey(Key("use", claim.Use))));
    }

    // What is said of different moments differs without anybody contradicting: sums "up to now" are not compared.
    private void CheckRivals(string slug, Subject subject)
    {
        if (subject.Measure == Measure.DocumentsCumulative && subject.Period is null)
            return;
        var rivals = ClaimsBySubject[slug].Where(row => row.Claim is { Use: Use.Evidence, Value: not null }).ToList();
        if (rivals.Count == 0)
            return;
        if (subject.Adopted is null)
        {
            var (low, high) = (rivals.Min(row => row.Claim.Value!.Value), rivals.Max(row => row.Claim.Value!.Value));
            if (low != high)
                Report(RuleBook.DisagreementOpen, "subjects", slug, "adopted", ("n", rivals.Count), ("low", low), ("high", high));
        }
        else if (claims.Find(subject.Adopted) is { Value: not null } adopted)
        {
            var better = rivals.Where(row => row.Claim.Value != adopted.Value).OrderBy(row => BestGrade(row.Claim)).FirstOrDefault();
            if (better.Claim is not null && BestGrade(better.Claim) < BestGrade(adopted))
                Report(RuleBook.AdoptedWeaker, "subjects", slug, "adopted", ("grade", new LabelKey(Key("grade", BestGrade(adopted)))),
                    ("other", new RecordKey("claims", better.Slug)), ("better", new LabelKey(Key("grade", BestGrade(better.Claim)))));
        }
    }

    private void CheckClaim(string slug, Claim claim)
    {
        Text("claims", slug, "statement", claim.Statement);
        Cited("claims", slug, "citations", claim.Citations);
        CheckValue(slug, claim);
        Filled("claims", slug, "reporter", claim.Reporter);
        if (!string.IsNullOrWhiteSpace(claim.Reporter))
            Resolves("claims", slug, "reporter", claim.Reporter, reporters);
        Dated("claims", slug, "date", claim.Date);
        Resolves("claims", slug, "subject", claim.Subject ?? "", subjects);
        if (subjects.Find(claim.Subject) is not { } subject)
            return;
        if (subject.Period is null && subject.Visit is null && !claim.Date.IsKnown)
            Report(RuleBook.ClaimUndated, "claims", slug, "date");
        CheckSize(slug, claim, subject);
        CheckGrowth(slug, claim, subject);
    }

    private void CheckValue(string slug, Claim claim)
    {
        var ends = claim.Low is not null || claim.High is not null;
        if (claim.Exactness == Exactness.Range && (claim.Low is null || claim.High is null || claim.Value is not null))
            Report(RuleBook.RangeOpen, "claims", slug, claim.Value is not null ? "value" : claim.Low is null ? "low" : "high");
        else if (claim.Exactness != Exactness.Range && claim.Value is null)
            Report(RuleBook.ValueMissing, "claims", slug, "value");
        else if (claim.Exactness != Exactness.Range && ends)
            Report(RuleBook.RangeUnmarked, "claims", slug, "exactness");
        if (claim.Low > claim.High)
            Report(RuleBook.LowAboveHigh, "claims", slug, "low", ("low", claim.Low.Value), ("high", claim.High.Value));
    }

    private void CheckSize(string slug, Claim claim, Subject subject)
    {
        var counted = subject.Measure is Measure.DocumentsSigned or Measure.DocumentsCumulative;
        var signed = subject.Measure == Measure.TurnoverGrowth || subject.Unit == Percent;
        foreach (var (field, given) in new[] { ("value", claim.Value), ("low", claim.Low), ("high", claim.High) })
        {
            if (given is not { } value)
                continue;
            if (value < 0 && !signed)
                Report(RuleBook.ValueNegative, "claims", slug, field, ("value", value));
            if (counted && value != decimal.Truncate(value))
                Report(RuleBook.ValueFraction, "claims", slug, field, ("value", value));
        }
    }

    private static Grade BestGrade(Claim claim) => (claim.Citations ?? []).Where(c => c is not null).Select(c => c.Grade).DefaultIfEmpty(Grade.C).Min();
}
