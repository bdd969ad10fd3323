-- A run's first day and each contact in it opens an instance that the next contact in the run meets. Of several contacts on
-- one day only the last opens anything: the others, met on the day they open, go, but never the one the run's first day opens.
CREATE VIEW contact_instances AS
WITH contacts AS (SELECT n, "from" AS day FROM live WHERE meaning = meaning('contact')),
listed AS (
  SELECT r.n, r."from", r."to", list_sort(list(day)) AS days
  FROM runs r LEFT JOIN contacts c ON c.n = r.n AND day BETWEEN r."from" AND r."to"
  WHERE timeline = timeline('contact')
  GROUP BY ALL),
anchors AS (
  SELECT n, "to" AS ground_last, unnest(list_prepend("from", days)) AS opens, unnest(list_append(days, NULL)) AS met,
    unnest(range(len(days) + 1)) AS place
  FROM listed)
SELECT n, rule('contact-14-days') AS rule, opens, opens + 14 AS due, ground_last, met, NULL::VARCHAR AS job,
  false AS waived_by_rule
FROM anchors WHERE place = 0 OR met IS DISTINCT FROM opens;

CREATE TABLE obligations AS FROM judged('contact_instances');
