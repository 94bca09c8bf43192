-- What texts are about: Trust Services Criteria with how clearly (0 to 1), best first, and the control domain. One row a text, whoever says it.
-- What a person said (`corrected_by`) stays when rules are run again.
create table topics (
  text_hash text primary key,
  -- [{ "id", "score" }]
  criteria jsonb not null,
  domain text,
  corrected_by uuid references actors (id),
  corrected_at timestamptz
);

-- A question is read under its heading: the same words under another one may be about something else. Passages have their `search_hash`.
alter table questions add column topic_hash text generated always as (md5(coalesce(section, '') || E'\n' || text)) stored;
create index questions_topic on questions (topic_hash);
