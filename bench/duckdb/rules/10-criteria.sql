CREATE VIEW benefit_periods AS SELECT n, "from", "to" FROM live WHERE meaning = meaning('ledighedsydelse');
CREATE TABLE benefit_runs AS FROM merged('benefit_periods');

-- What holds on the day itself ends on it, everything being cut there.
CREATE TABLE criteria AS
WITH employed AS (SELECT DISTINCT n FROM flexjob_runs WHERE "to" = as_of()),
on_benefit AS (SELECT DISTINCT n FROM benefit_runs WHERE "to" = as_of()),
ended AS (
  SELECT "to" + 1 < months_after("from", 6) AS short
  FROM benefit_runs WHERE "to" BETWEEN programme_start() AND as_of() - 1),
progressed AS (
  SELECT n, bool_or("from" > begins AND hours > first_hours) AS rose
  FROM job_periods WHERE eligible GROUP BY n),
diagnosed AS (SELECT n FROM live WHERE meaning = meaning('progressive-diagnosis'))
SELECT 'employment-share' AS indicator, (SELECT count(*) FROM employed) AS numerator,
  (SELECT count(*) FROM (FROM employed UNION FROM on_benefit)) AS denominator
UNION ALL SELECT 'short-spells', count(*) FILTER (short), count(*) FROM ended
UNION ALL SELECT 'hours-progression', count(*) FILTER (rose), count(*) FROM progressed ANTI JOIN diagnosed USING (n);
