CREATE TABLE decisions AS
SELECT n, "from" AS day, bool_or(meaning = meaning('granted')) AS granted
FROM live WHERE meaning IN (meaning('granted'), meaning('refused')) GROUP BY n, day;

-- V: from each grant in the programme to the eve of the scheme exit, or the last day of the first job, whichever is first.
CREATE TABLE visitation AS
WITH grants AS (
  SELECT n, day FROM decisions WHERE granted AND day BETWEEN programme_start() AND programme_last()),
ends AS (
  SELECT n, day, r."to" AS ends FROM grants JOIN flexjob_runs r USING (n) WHERE r."to" >= day
  UNION ALL
  SELECT n, day, l."from" - 1 FROM grants JOIN live l USING (n) WHERE l.meaning = meaning('exit') AND l."from" >= day)
SELECT n, day AS "from", coalesce(min(ends), as_of()) AS "to"
FROM grants LEFT JOIN ends USING (n, day) GROUP BY n, day HAVING "to" >= day;

-- A preparation day outside the scheme opens an episode unless the one before is undecided or was decided that day or later.
-- That is: of the days that await the same decision (or none) the first opens, and no walk over the days is needed.
CREATE TABLE episodes AS
WITH candidates AS (
  SELECT DISTINCT n, "from" AS day FROM live WHERE meaning = meaning('preparation')),
in_scheme AS (
  SELECT n, "from", "to" FROM live WHERE meaning = meaning('ledighedsydelse')
  UNION ALL SELECT n, "from", "to" FROM flexjob_runs
  UNION ALL SELECT n, "from", "to" FROM visitation),
outside AS (
  FROM candidates c ANTI JOIN in_scheme s ON s.n = c.n AND c.day BETWEEN s."from" AND s."to")
SELECT c.n, min(c.day) AS opens, d.day AS decided, any_value(d.granted) AS granted
FROM outside c ASOF LEFT JOIN decisions d ON d.n = c.n AND d.day >= c.day
GROUP BY c.n, d.day;

-- Phase 1 goes on until the first day with a broker on or after a grant, or until the refusal.
CREATE TABLE stretches AS
WITH brokered AS (
  SELECT e.n, e.opens, min(greatest(b."from", e.decided)) AS day
  FROM episodes e JOIN live b ON b.n = e.n AND b.meaning = meaning('broker') AND b."to" >= e.decided
  WHERE e.granted GROUP BY e.n, e.opens)
SELECT e.n, greatest(e.opens, programme_start()) AS "from",
  least(CASE WHEN NOT e.granted THEN e.decided - 1 ELSE b.day - 1 END, programme_last()) AS "to"
FROM episodes e LEFT JOIN brokered b USING (n, opens)
WHERE "from" <= "to";
