-- A bare text beside an enumeration would turn the enumeration into text, row by row; these turn the text, once.
CREATE MACRO fact(name) AS CAST(name AS fact_type);
CREATE MACRO meaning(name) AS CAST(name AS meaning);
CREATE MACRO timeline(name) AS CAST(name AS timeline);
CREATE MACRO rule(name) AS CAST(name AS rule_name);
CREATE MACRO status(name) AS CAST(name AS obligation_status);

-- The edition `extension`, and the dates everything is cut at.
CREATE MACRO as_of() AS getvariable('as_of');
CREATE MACRO programme_start() AS DATE '2020-04-01';
CREATE MACRO programme_last() AS least(DATE '2021-09-30', as_of());

-- Adding months clamps to the month's last day, as the rules do.
CREATE MACRO months_after(day, months) AS CAST(day + to_months(months) AS DATE);

-- Given: a text, true or a number above 0.
CREATE MACRO given(value) AS
  CASE left(CAST(value AS VARCHAR), 1)
    WHEN '"' THEN CAST(value AS VARCHAR) <> '""'
    WHEN 't' THEN true
    ELSE coalesce(TRY_CAST(CAST(value AS VARCHAR) AS DOUBLE) > 0, false)
  END;

-- Overlapping and adjacent periods (n, from, to) of a citizen become runs: a period opens a run if nothing before it
-- reaches its eve, and the run ends where everything before the next run's opening reaches.
CREATE MACRO merged(periods) AS TABLE
  SELECT n, "from", coalesce(lead(reached) OVER (PARTITION BY n ORDER BY "from"), furthest) AS "to"
  FROM (
    SELECT n, "from",
      max("to") OVER (PARTITION BY n ORDER BY "from" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached,
      max("to") OVER (PARTITION BY n) AS furthest
    FROM query_table(periods)
    QUALIFY reached IS NULL OR "from" > reached + 1);

-- Instances (n, rule, opens, due, ground_last, met, job, waived_by_rule) to obligations with their status as of the day.
-- Everything is cut at that day, so a ground that ends on it still holds and what is met has been met by then.
CREATE MACRO judged(instances) AS TABLE
  SELECT n, rule, opens, due, status, CASE WHEN status IN (status('fulfilled'), status('late')) THEN met END AS fulfilled_on, job
  FROM (
    SELECT i.n, i.rule, opens, due, met, i.job,
      CASE
        WHEN waived_by_rule THEN status('waived')
        WHEN CASE WHEN waivers IS NOT NULL THEN len(list_filter(waivers, lambda waiver:
            waiver.day BETWEEN opens AND ground_last AND (met IS NULL OR waiver.day < met)
            AND (waiver.job IS NULL OR waiver.job = i.job))) > 0 END THEN status('waived')
        WHEN met <= due THEN status('fulfilled')
        WHEN met > due THEN status('late')
        WHEN ground_last >= as_of() THEN CASE WHEN as_of() <= due THEN status('pending') ELSE status('overdue') END
        WHEN ground_last < due THEN status('lapsed')
        ELSE status('missed')
      END AS status
    FROM query_table(instances) i LEFT JOIN waivers w ON w.n = i.n AND w.rule = i.rule);
