-- A gap in the marking opens an instance that the day after the gap meets; a run that begins marked opens one met at once.
CREATE VIEW marking_instances AS
WITH required AS (FROM runs WHERE timeline = timeline('marking-required')),
missing AS (FROM runs WHERE timeline = timeline('marking-missing'))
SELECT n, rule('person-group-marking') AS rule, opens, opens AS due, ground_last, met, NULL::VARCHAR AS job,
  false AS waived_by_rule
FROM (
  SELECT r.n, m."from" AS opens, r."to" AS ground_last, CASE WHEN m."to" < r."to" THEN m."to" + 1 END AS met
  FROM required r JOIN missing m ON m.n = r.n AND m."from" BETWEEN r."from" AND r."to"
  UNION ALL
  SELECT r.n, r."from", r."to", r."from" FROM required r ANTI JOIN missing m ON m.n = r.n AND m."from" = r."from");

INSERT INTO obligations FROM judged('marking_instances');
