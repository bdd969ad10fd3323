-- The run of low hours that begins with the job: every period that what came before it reaches the eve of.
CREATE TABLE first_low_runs AS
WITH reached AS (
  SELECT n, job, begins, "from", "to",
    max("to") OVER (PARTITION BY n, job ORDER BY "from" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached
  FROM low_periods),
broken AS (
  SELECT *, count(*) FILTER ("from" > reached + 1) OVER (PARTITION BY n, job ORDER BY "from") AS gaps FROM reached)
SELECT n, job, begins, max("to") AS ground_last FROM broken WHERE gaps = 0 GROUP BY n, job, begins;

CREATE VIEW follow_up_instances AS
WITH fourth AS (
  SELECT n, job, min(day, 4)[4] AS day
  FROM (
    SELECT DISTINCT n, job, l."from" AS day
    FROM first_low_runs r JOIN live l USING (n, job)
    WHERE l.meaning = meaning('follow-up') AND l."from" BETWEEN begins AND ground_last)
  GROUP BY n, job)
SELECT n, rule('four-follow-ups') AS rule, begins AS opens, months_after(begins, 6) - 1 AS due, ground_last,
  day AS met, job, false AS waived_by_rule
FROM first_low_runs LEFT JOIN fourth USING (n, job);

INSERT INTO obligations FROM judged('follow_up_instances');
