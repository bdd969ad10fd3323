CREATE MACRO open_end(day) AS CASE WHEN day < as_of() THEN day END;

CREATE TABLE target_groups AS
SELECT n, '1' AS "group", "from", open_end("to") AS "to"
FROM (SELECT n, greatest(opens, programme_start()) AS "from", least(decided - 1, programme_last()) AS "to" FROM episodes)
WHERE "from" <= "to"
UNION ALL
SELECT n, right(CAST(timeline AS VARCHAR), 1), "from", open_end("to")
FROM runs WHERE timeline IN (timeline('group-2'), timeline('group-3'));

CREATE TABLE phases AS
SELECT n, right(CAST(timeline AS VARCHAR), 1) AS phase, "from", open_end("to") AS "to"
FROM runs WHERE timeline IN (timeline('phase-1'), timeline('phase-2'), timeline('phase-3'));
