-- One JSON Lines file into one table. Only the fields these rules read are taken, `recorded` not among them (nobody asks
-- "known at"): in this peer's favour. Naming every column spares DuckDB the sniffing.
CREATE OR REPLACE TABLE facts AS
FROM read_json(getvariable('facts_file'), format = 'newline_delimited', maximum_object_size = 1048576, columns = {
  id: 'VARCHAR',
  citizen: 'VARCHAR',
  type: 'fact_type',
  supersedes: 'VARCHAR',
  date: 'DATE',
  "from": 'DATE',
  "to": 'DATE',
  kind: 'VARCHAR',
  decision: 'VARCHAR',
  scheme: 'scheme',
  assessedForFlexjob: 'BOOLEAN',
  job: 'VARCHAR',
  hours: 'DOUBLE',
  progressionGoal: 'JSON',
  followUp: 'JSON',
  name: 'VARCHAR',
  channel: 'channel',
  "with": 'party',
  rule: 'VARCHAR'
});
