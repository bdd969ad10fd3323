-- Only a stretch that can hold six months (at least 181 days) before its last day can have anything fall due. What happens
-- in one is few things, kept as sorted lists beside it, so that the clock's walk is arithmetic on one row.
CREATE TABLE passive_stretches AS
WITH stretch AS (
  SELECT n, "from" AS first, "to" AS last FROM runs WHERE timeline = timeline('passive') AND "to" - "from" >= 181),
happened AS (
  SELECT s.n, s.first,
    list_sort(list(l."from") FILTER (meaning = meaning('reprocessing'))) AS reprocessings,
    list_sort(list(l."from") FILTER (meaning NOT IN (meaning('reprocessing'), meaning('case-review')))) AS agreements,
    list_sort(list(l."from") FILTER (meaning <> meaning('case-review'))) AS answers,
    list_sort(list(l."from") FILTER (meaning = meaning('case-review'))) AS reviews
  FROM stretch s JOIN live l ON l.n = s.n AND l."from" BETWEEN s.first AND s.last
  WHERE meaning IN (meaning('reprocessing'), meaning('agreement'), meaning('agreement-with-goal'), meaning('measure-agreement'),
    meaning('case-review'))
  GROUP BY s.n, s.first),
absences AS (
  SELECT s.n, s.first, list_sort(list({"from": r."from", "to": r."to"})) AS absences
  FROM stretch s JOIN runs r ON r.n = s.n AND r."from" BETWEEN s.first AND s.last
  WHERE r.timeline = timeline('passive-and-absent') GROUP BY s.n, s.first)
FROM stretch LEFT JOIN absences USING (n, first) LEFT JOIN happened USING (n, first);

-- The day before which six months from `start` have passed. Absences do not count: each that begins before the day puts it off.
CREATE MACRO six_months_counted(start, absences) AS coalesce(
  list_reduce(absences,
    lambda reached, absence: {
      "from": CASE WHEN absence."from" < reached."from" AND absence."to" >= start
        THEN reached."from" + CAST(absence."to" - greatest(absence."from", start) + 1 AS INTEGER) ELSE reached."from" END,
      "to": NULL::DATE},
    {"from": months_after(start, 6), "to": NULL::DATE})."from",
  months_after(start, 6));

-- The walk: each row is one start of the clock, what came of it, and the day it starts again (none: done).
CREATE TABLE clock AS
WITH RECURSIVE walk AS (
  SELECT n, first, last, absences, reprocessings, agreements, answers, reviews,
    NULL::DATE AS start, NULL::DATE AS reached, NULL::VARCHAR AS outcome, first AS restart
  FROM passive_stretches
  UNION ALL
  SELECT n, first, last, absences, reprocessings, agreements, answers, reviews, start, reached, outcome,
    CASE outcome WHEN 'reprocessed' THEN reprocessed WHEN 'agreed' THEN reached WHEN 'due' THEN answered END AS restart
  FROM (
    SELECT *,
      CASE WHEN reprocessed IS NOT NULL THEN 'reprocessed'
        WHEN reached IS NULL THEN 'none'
        WHEN len(list_filter(agreements, lambda day: day > start AND day <= reached)) > 0
          AND NOT coalesce(list_contains(reprocessings, reached), false) THEN 'agreed'
        ELSE 'due' END AS outcome,
      list_filter(answers, lambda day: day >= reached)[1] AS answered
    FROM (
      SELECT *, list_filter(reprocessings, lambda day: day > start AND (reached IS NULL OR day < reached))[1] AS reprocessed
      FROM (
        SELECT n, first, last, absences, reprocessings, agreements, answers, reviews, restart AS start,
          CASE WHEN six_months_counted(restart, absences) <= last THEN six_months_counted(restart, absences) END AS reached
        FROM walk WHERE restart IS NOT NULL))))
SELECT n, last, start, reached, outcome, restart AS answered, reviews FROM walk WHERE outcome IN ('agreed', 'due');

CREATE VIEW passivity_instances AS
SELECT n, rule('reprocess-at-six-months') AS rule, reached AS opens, reached AS due, last AS ground_last,
  CASE outcome WHEN 'due' THEN answered END AS met, NULL::VARCHAR AS job, outcome = 'agreed' AS waived_by_rule
FROM clock
UNION ALL
SELECT n, 'passive-case-review', reached, reached, coalesce(answered, last),
  CASE WHEN review IS NOT NULL THEN greatest(reached, review) END, NULL, false
FROM (
  SELECT *, list_filter(reviews, lambda day: day BETWEEN start AND coalesce(answered, last))[1] AS review
  FROM clock WHERE outcome = 'due');

INSERT INTO obligations FROM judged('passivity_instances');
