-- Citizens by number: every later join, sort and partition is on four bytes.
CREATE TABLE citizens AS
SELECT CAST(row_number() OVER () AS INTEGER) AS n, citizen FROM (SELECT DISTINCT citizen FROM facts);

CREATE TABLE superseded AS
SELECT DISTINCT citizen, supersedes AS id FROM facts WHERE supersedes IS NOT NULL;

-- What a fact of a type means to the rules; of some types it depends on what the fact says.
CREATE TABLE meanings AS
FROM (VALUES
  (fact('broker'), meaning('broker')),
  (fact('flexjob'), meaning('flexjob')),
  (fact('follow-up'), meaning('follow-up')),
  (fact('company-contact'), meaning('company-contact')),
  (fact('exemption'), meaning('lawful-absence')),
  (fact('other-actor'), meaning('other-actor')),
  (fact('company-measure'), meaning('company-measure')),
  (fact('placement'), meaning('company-measure')),
  (fact('measure-agreement'), meaning('measure-agreement')),
  (fact('case-review'), meaning('case-review')),
  (fact('scheme-exit'), meaning('exit')),
  (fact('progressive-diagnosis'), meaning('progressive-diagnosis')),
  (fact('contact'), NULL),
  (fact('benefit'), NULL),
  (fact('flexjob-agreement'), NULL),
  (fact('rehab-meeting'), NULL),
  (fact('marking'), NULL),
  (fact('absence'), NULL),
  (fact('visitation'), NULL),
  (fact('rehab-preparation'), NULL),
  (fact('rehab-decision'), NULL)) AS known(type, always);

CREATE MACRO meaning_of(type, kind, name, channel, party, decision, scheme, assessed, goal, follow_up) AS CASE type
  WHEN fact('contact') THEN CASE WHEN channel <> CAST('mail' AS channel) AND party <> CAST('company' AS party)
    THEN meaning('contact') END
  WHEN fact('benefit') THEN CASE kind WHEN 'ledighedsydelse' THEN meaning('ledighedsydelse')
    WHEN 'fleksloentilskud' THEN NULL ELSE meaning('other-benefit') END
  WHEN fact('flexjob-agreement') THEN CASE WHEN given(goal) AND given(follow_up)
    THEN meaning('agreement-with-goal') ELSE meaning('agreement') END
  WHEN fact('rehab-meeting') THEN CASE WHEN kind = 'reprocessing' THEN meaning('reprocessing') END
  WHEN fact('marking') THEN CASE WHEN name = 'Udvikling i fleksjob II' THEN meaning('marking') END
  WHEN fact('absence') THEN CASE WHEN kind IN ('sygdom', 'barns-sygdom', 'barsel', 'ferie') THEN meaning('lawful-absence') END
  WHEN fact('visitation') THEN CASE decision WHEN 'granted' THEN meaning('granted') WHEN 'refused' THEN meaning('refused') END
  WHEN fact('rehab-preparation') THEN CASE WHEN assessed THEN meaning('preparation')
    WHEN NOT assessed THEN meaning('refused') END
  WHEN fact('rehab-decision') THEN CASE scheme WHEN CAST('fleksjob' AS scheme) THEN meaning('granted') ELSE meaning('refused') END
END;

-- Facts in force that have begun by the day, cut at it. One that means nothing to the rules keeps no meaning and so meets
-- none of their conditions; filtering on that here would make DuckDB work the meaning out twice.
CREATE TABLE live AS
SELECT n, coalesce(always, meaning_of(
    type, kind, name, channel, "with", decision, scheme, assessedForFlexjob, progressionGoal, followUp)) AS meaning,
  coalesce(date, "from") AS "from",
  least(CASE WHEN type <> fact('progressive-diagnosis') THEN coalesce(date, "to") END, as_of()) AS "to",
  job, hours
FROM facts f JOIN meanings USING (type) JOIN citizens USING (citizen) ANTI JOIN superseded USING (citizen, id)
WHERE coalesce(date, f."from") <= as_of();

-- Few, so kept as a list per citizen and rule; an obligation looks its own up.
CREATE TABLE waivers AS
SELECT n, TRY_CAST(f.rule AS rule_name) AS rule, list({day: date, job: job}) AS waivers
FROM facts f JOIN citizens USING (citizen) ANTI JOIN superseded USING (citizen, id)
WHERE type = fact('waiver') AND date <= as_of() AND TRY_CAST(f.rule AS rule_name) IS NOT NULL
GROUP BY ALL;
