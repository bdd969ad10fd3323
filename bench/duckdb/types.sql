-- Closed lists of words take a byte a row as enumerations; comparing them is comparing numbers.
CREATE TYPE fact_type AS ENUM (
  'absence', 'alignment-meeting', 'benefit', 'broker', 'case-review', 'company-approach', 'company-contact',
  'company-measure', 'consultant-involved', 'contact', 'cv', 'development', 'employment', 'exemption', 'flexjob',
  'flexjob-agreement', 'follow-up', 'group', 'group-review', 'job-goal', 'job-log', 'job-search-plan', 'job-wish',
  'marking', 'measure-agreement', 'mentor', 'message', 'other-actor', 'placement', 'placement-plan',
  'progressive-diagnosis', 'rehab-decision', 'rehab-meeting', 'rehab-preparation', 'reply', 'retraction',
  'scheme-assessment', 'scheme-exit', 'status-meeting', 'trial-internship', 'visitation', 'waiver');

CREATE TYPE scheme AS ENUM ('fleksjob', 'ressourceforloeb', 'foertidspension', 'revalidering');
CREATE TYPE channel AS ENUM ('phone', 'meeting', 'video', 'mail');
CREATE TYPE party AS ENUM ('citizen', 'company', 'both');

-- What a fact means to these rules. The first nine are timelines.
CREATE TYPE meaning AS ENUM (
  'ledighedsydelse', 'other-benefit', 'other-actor', 'lawful-absence', 'flexjob', 'company-measure', 'broker', 'marking',
  'progressive-diagnosis',
  'granted', 'refused', 'preparation', 'exit', 'contact', 'agreement', 'agreement-with-goal', 'measure-agreement',
  'company-contact', 'follow-up', 'reprocessing', 'case-review');

CREATE TYPE timeline AS ENUM (
  'group-2', 'group-3', 'phase-1', 'phase-2', 'phase-3', 'contact', 'marking-required', 'marking-missing', 'passive',
  'passive-and-absent');

CREATE TYPE rule_name AS ENUM (
  'contact-14-days', 'person-group-marking', 'four-follow-ups', 'reprocess-at-six-months', 'passive-case-review');

CREATE TYPE obligation_status AS ENUM ('waived', 'fulfilled', 'late', 'pending', 'overdue', 'lapsed', 'missed');
