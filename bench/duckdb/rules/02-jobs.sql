-- A job begins on its first day; its agreement and contact count from their first day on.
CREATE TABLE jobs AS
WITH job AS (
  SELECT n, job, min("from") FILTER (meaning = meaning('flexjob')) AS begins,
    min("from") FILTER (meaning = meaning('agreement-with-goal')) AS agreed_from,
    min("from") FILTER (meaning = meaning('company-contact')) AS contact_from
  FROM live WHERE meaning IN (meaning('flexjob'), meaning('agreement-with-goal'), meaning('company-contact'))
  GROUP BY n, job HAVING begins IS NOT NULL),
first_hours AS (
  SELECT j.n, j.job, min(hours) AS hours
  FROM job j JOIN live l ON l.n = j.n AND l.job = j.job AND l."from" = j.begins AND l.meaning = meaning('flexjob')
  GROUP BY j.n, j.job)
SELECT j.*, h.hours AS first_hours,
  begins BETWEEN programme_start() AND programme_last() AND h.hours <= 10 AS eligible
FROM job j JOIN first_hours h USING (n, job);

CREATE TABLE job_periods AS
SELECT n, job, l."from", l."to", l.hours, begins, first_hours, eligible, agreed_from, contact_from
FROM live l JOIN jobs USING (n, job) WHERE meaning = meaning('flexjob');

-- Days at ten hours or fewer of eligible jobs, within the programme.
CREATE TABLE low_periods AS
SELECT n, job, greatest("from", programme_start()) AS "from", least("to", programme_last()) AS "to", begins, agreed_from
FROM job_periods WHERE eligible AND hours <= 10 AND "from" <= programme_last() AND "to" >= programme_start();

CREATE TABLE flexjob_runs AS FROM merged('job_periods');
