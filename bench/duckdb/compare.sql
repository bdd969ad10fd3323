-- The engine's own results, read as they are printed.
CREATE OR REPLACE TABLE engine AS
FROM read_json(getvariable('results_file'), format = 'newline_delimited', columns = {
  citizen: 'VARCHAR',
  targetGroups: 'STRUCT("group" VARCHAR, "from" DATE, "to" DATE)[]',
  phases: 'STRUCT(phase VARCHAR, "from" DATE, "to" DATE)[]',
  obligations: 'STRUCT(rule VARCHAR, opens VARCHAR, due VARCHAR, status VARCHAR, fulfilledOn VARCHAR, job VARCHAR)[]'
});

CREATE OR REPLACE VIEW engine_citizens AS SELECT citizen FROM engine;
CREATE OR REPLACE VIEW peer_citizens AS SELECT citizen FROM citizens;

CREATE OR REPLACE VIEW engine_target_groups AS
SELECT citizen, g."group", g."from", g."to" FROM (SELECT citizen, unnest(targetGroups) AS g FROM engine);
CREATE OR REPLACE VIEW peer_target_groups AS
SELECT citizen, "group", "from", "to" FROM target_groups JOIN citizens USING (n);

CREATE OR REPLACE VIEW engine_phases AS
SELECT citizen, p.phase, p."from", p."to" FROM (SELECT citizen, unnest(phases) AS p FROM engine);
CREATE OR REPLACE VIEW peer_phases AS
SELECT citizen, phase, "from", "to" FROM phases JOIN citizens USING (n);

-- Only the rules that are computed here, whose times are all days.
CREATE OR REPLACE VIEW engine_obligations AS
SELECT citizen, o.rule, CAST(o.opens AS DATE) AS opens, CAST(o.due AS DATE) AS due, o.status,
  CAST(o.fulfilledOn AS DATE) AS fulfilled_on, o.job
FROM (SELECT citizen, unnest(obligations) AS o FROM engine)
WHERE o.rule IN (SELECT CAST(unnest(enum_range(NULL::rule_name)) AS VARCHAR));
CREATE OR REPLACE VIEW peer_obligations AS
SELECT citizen, CAST(rule AS VARCHAR) AS rule, opens, due, CAST(status AS VARCHAR) AS status, fulfilled_on, job
FROM obligations JOIN citizens USING (n);
