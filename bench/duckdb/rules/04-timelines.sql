-- One sweep over each citizen's days. Every edge of a period adds or takes one in the period's own nine bits of one of two
-- 64-bit numbers, so that two running sums say how many periods of each of fourteen timelines hold after it. What holds on
-- the last day has no edge after it. The first seven timelines (of the type `meaning`) are counted in `low`, its last two and the
-- five derived ones (9 to 13) in `high`.
CREATE MACRO weight(place) AS CAST(1 AS BIGINT) << (9 * place);

CREATE TABLE edges AS
WITH periods AS (
  SELECT n, CAST(enum_code(meaning) AS INTEGER) AS place, "from", "to"
    FROM live WHERE meaning <= meaning('progressive-diagnosis')
  UNION ALL SELECT n, 9, "from", "to" FROM visitation
  UNION ALL SELECT n, 10, "from", "to" FROM stretches
  UNION ALL SELECT n, 11, greatest("from", agreed_from, contact_from), "to" FROM job_periods
    WHERE agreed_from IS NOT NULL AND contact_from IS NOT NULL
  UNION ALL SELECT n, 12, "from", "to" FROM low_periods
  UNION ALL SELECT n, 13, greatest("from", agreed_from), "to" FROM low_periods WHERE agreed_from IS NOT NULL),
cut AS (
  SELECT n, CASE WHEN place < 7 THEN weight(place) ELSE 0 END AS low,
    CASE WHEN place >= 7 THEN weight(place - 7) ELSE 0 END AS high,
    greatest("from", programme_start()) AS "from", least("to", programme_last()) AS "to"
  FROM periods WHERE "from" <= "to" AND "from" <= programme_last() AND "to" >= programme_start())
SELECT n, day, CAST(sum(low) AS BIGINT) AS low, CAST(sum(high) AS BIGINT) AS high
FROM (
  SELECT n, "from" AS day, low, high FROM cut
  UNION ALL SELECT n, "to" + 1, -low, -high FROM cut WHERE "to" < programme_last())
GROUP BY n, day;

-- Of each nine bits the lowest says whether the count is above 0: 255 more carries into the ninth (up to 256 at once).
CREATE MACRO holding(counts) AS ((counts + 4602661192559623935) >> 8) & 18049651735527937;

CREATE MACRO phase_3(marking, diagnosis, agreed) AS (agreed & (marking | diagnosis));
CREATE MACRO phase_2(ly, other_benefit, other_actor, broker, visitation, stretch, established, phase_3) AS
  ((visitation | ly) & broker & (ly | ~other_benefit) & ~(other_actor | established | stretch | phase_3));
CREATE MACRO passive(ly, other_actor, job, measure) AS (ly & ~(other_actor | job | measure));

-- The timelines the rules ask for, a bit each, in the order of the type `timeline`. In each term the lowest bit counts alone.
CREATE MACRO asked_for(ly, other_benefit, other_actor, absent, job, measure, broker,
                       marking, diagnosis, visitation, stretch, established, low, agreed) AS
  ((ly & ~other_actor) & 1)
  | ((low & 1) << 1)
  | ((stretch & ~phase_3(marking, diagnosis, agreed) & 1) << 2)
  | ((phase_2(ly, other_benefit, other_actor, broker, visitation, stretch, established, phase_3(marking, diagnosis, agreed))
      & 1) << 3)
  | ((phase_3(marking, diagnosis, agreed) & 1) << 4)
  | ((phase_2(ly, other_benefit, other_actor, broker, visitation, stretch, established, phase_3(marking, diagnosis, agreed))
      & ~(absent | job) & 1) << 5)
  | ((agreed & ~diagnosis & 1) << 6)
  | ((agreed & ~(diagnosis | marking) & 1) << 7)
  | ((passive(ly, other_actor, job, measure) & 1) << 8)
  | ((passive(ly, other_actor, job, measure) & absent & 1) << 9);

CREATE MACRO asked_for_in(low, high) AS asked_for(
  low, low >> 9, low >> 18, low >> 27, low >> 36, low >> 45, low >> 54,
  high, high >> 9, high >> 18, high >> 27, high >> 36, high >> 45, high >> 54);

CREATE MACRO days_since_1970(day) AS day - DATE '1970-01-01';
CREATE MACRO day_of(number) AS DATE '1970-01-01' + CAST(number & 1048575 AS INTEGER);

-- What holds after an edge, and before it: the sums less the edge's own changes.
CREATE TABLE changes AS
SELECT n, day, asked_for_in(low_after, high_after) AS after, xor(after, asked_for_in(low_before, high_before)) AS changed
FROM (
  SELECT n, day, holding(low_sum) AS low_after, holding(high_sum) AS high_after,
    holding(low_sum - low) AS low_before, holding(high_sum - high) AS high_before
  FROM (
    SELECT n, day, low, high, CAST(sum(low) OVER days AS BIGINT) AS low_sum, CAST(sum(high) OVER days AS BIGINT) AS high_sum
    FROM edges WINDOW days AS (PARTITION BY n ORDER BY day)));

-- The edges of one timeline begin and end its runs in turn. In one sorted list of a citizen's edges as numbers (timeline, day,
-- whether it ends) each is followed by the one that ends what it begins, if any does: far cheaper than a window.
CREATE TABLE runs AS
WITH places AS (SELECT unnest(range(10)) AS place),
lists AS (
  SELECT n, list_sort(list((place << 21) | (days_since_1970(day) << 1) | (~(after >> place) & 1))) AS edges
  FROM changes, places WHERE (changed >> place) & 1 = 1 GROUP BY n)
SELECT n, CAST(enum_range(NULL::timeline)[(edge >> 21) + 1] AS timeline) AS timeline, day_of(edge >> 1) AS "from",
  CASE WHEN next & 1 = 1 THEN day_of(next >> 1) - 1 ELSE programme_last() END AS "to"
FROM (SELECT n, unnest(edges) AS edge, unnest(edges[2:]) AS next FROM lists)
WHERE edge & 1 = 0;
