-- What a version says of itself beside its title and date. The columns hold what counts: what a person said, else what was read.
alter table document_versions
  add column stated_version text,
  add column next_review date,
  add column owner text,
  add column classification text check (classification in ('public', 'nda', 'confidential', 'internal')),
  add column stated_product text,
  -- As it was read: { field: { value, source, page, words } }
  add column stated jsonb not null default '{}',
  -- What a person said instead: { field: value }
  add column corrected jsonb not null default '{}',
  -- What a person said instead of facts of the report.
  add column report_corrections jsonb not null default '{}';
update document_versions set stated = jsonb_strip_nulls(jsonb_build_object(
  'title', case when title is null then null else jsonb_build_object('value', title) end,
  'effectiveDate', case when effective_date is null then null else jsonb_build_object('value', effective_date) end));

-- The register: the controls that reports name. Their columns hold what was read; `corrections` what a person said instead.
create table controls (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references documents (id),
  -- The version that spoke of it last: another one than the document's current version where that is silent about it.
  version_id uuid not null references document_versions (id),
  control_id text not null,
  origin text not null check (origin in ('report', 'person')),
  text text not null,
  criteria jsonb not null default '[]',
  page integer,
  tests text,
  results text,
  -- True: the auditor noted an exception; false: none; null: not tested, or not to be judged.
  exception boolean,
  management_response text,
  corrections jsonb not null default '{}',
  -- Who answers for it inside the company; said by a person, kept through versions.
  owner text,
  updated_at timestamptz not null,
  unique (document_id, control_id)
);
insert into controls (document_id, version_id, control_id, origin, text, criteria, page, tests, results, exception, management_response, updated_at)
select distinct on (d.id, c ->> 'id') d.id, v.id, c ->> 'id', 'report', coalesce(c ->> 'text', ''), coalesce(c -> 'criteria', '[]'),
  (c ->> 'page')::integer, c ->> 'tests', c ->> 'results', (c ->> 'exception')::boolean,
  (select e ->> 'managementResponse' from jsonb_array_elements(v.report -> 'exceptions') e where e ->> 'controlId' = c ->> 'id' limit 1), v.created_at
from documents d
join document_versions v on v.id = d.current_version_id
cross join lateral jsonb_array_elements(case jsonb_typeof(v.report -> 'controls') when 'array' then v.report -> 'controls' else '[]' end) c
where d.removed_at is null and c ->> 'id' is not null;

create index citations_control on citations (document_id, control_id) where control_id is not null;
create index passages_control on passages (version_id, control_id) where control_id is not null;

-- A document that looks like a newer version of another: offered to a person, never acted upon by itself.
create table version_offers (
  document_id uuid not null references documents (id) on delete cascade,
  older_id uuid not null references documents (id) on delete cascade,
  -- The part of the passages that stand in both, 0 to 1.
  shared double precision not null,
  offered_at timestamptz not null,
  kept_at timestamptz,
  kept_by uuid references actors (id),
  primary key (document_id, older_id)
);
