create extension if not exists vector;

-- People and services that act. Roles bite in a later migration; every change already names its actor.
create table actors (
  id uuid primary key default gen_random_uuid(),
  email text not null unique check (email = lower(email)),
  name text not null,
  role text not null check (role in ('administrator', 'approver', 'reviewer', 'contributor', 'requester')),
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);

create table sign_in_links (
  token_hash text primary key,
  actor_id uuid not null references actors (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table sessions (
  token_hash text primary key,
  actor_id uuid not null references actors (id),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);

-- Facts about the company that fill profile fields (name, address, contact) of a questionnaire.
create table company_profile (
  field text primary key,
  value text not null,
  updated_at timestamptz not null,
  updated_by uuid not null references actors (id)
);

-- Stored bytes, by content.
create table files (
  sha256 text primary key,
  bytes bytea not null,
  size integer not null,
  created_at timestamptz not null default now()
);

create table documents (
  id uuid primary key default gen_random_uuid(),
  name text not null,
  kind text not null check (kind in ('policy', 'soc2', 'certificate', 'pentest', 'evidence', 'answers')),
  audience text not null check (audience in ('public', 'nda', 'internal')),
  product text,
  valid_until date,
  -- May its text be sent to a model outside this process? Off for the SOC 2 report until an administrator turns it on.
  model_allowed boolean not null,
  created_at timestamptz not null,
  created_by uuid not null references actors (id),
  removed_at timestamptz
);
create unique index documents_name on documents (name) where removed_at is null;

create table document_versions (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references documents (id),
  number integer not null,
  -- The name under which these bytes came; it differs from the document's where one replaces another.
  file_name text not null,
  sha256 text not null,
  file_sha256 text references files (sha256),
  media_type text not null,
  status text not null check (status in ('indexed', 'refused')),
  reason text,
  title text,
  pages integer,
  effective_date date,
  -- What the SOC 2 reader found: type, period, opinion, criteria, controls …
  report jsonb,
  warnings jsonb not null default '[]',
  created_at timestamptz not null,
  created_by uuid not null references actors (id),
  unique (document_id, number)
);
alter table documents add column current_version_id uuid references document_versions (id);

-- The text of each page as a reader sees it; page is 1-based; an unpaged format has one row with page 0. Quotes are verified against it.
create table document_pages (
  version_id uuid not null references document_versions (id) on delete cascade,
  page integer not null,
  text text not null,
  primary key (version_id, page)
);

create table passages (
  id bigint generated always as identity primary key,
  version_id uuid not null references document_versions (id) on delete cascade,
  ordinal integer not null,
  kind text not null check (kind in ('prose', 'table', 'control', 'exception', 'record')),
  page integer,
  section text,
  -- Verbatim words of the page: what may be quoted.
  text text not null,
  -- Composed for finding (title, heading path, table header, row): searched, never quoted.
  search_text text not null,
  search_hash text not null,
  control_id text,
  criteria jsonb not null default '[]',
  -- False for text that must not be used as proof: hidden text, placeholders, revision tables.
  quotable boolean not null default true,
  search tsvector generated always as (to_tsvector('english', search_text)) stored,
  unique (version_id, ordinal)
);
create index passages_search on passages using gin (search);
create index passages_hash on passages (search_hash);

-- Cache and index in one: a vector belongs to a text and a model, not to a row.
create table embeddings (
  model text not null,
  text_hash text not null,
  embedding vector not null,
  primary key (model, text_hash)
);
alter table embeddings alter column embedding set storage plain;

create table questionnaires (
  id uuid primary key default gen_random_uuid(),
  file_name text not null,
  file_sha256 text not null references files (sha256),
  buyer text,
  deal text,
  due_date date,
  product text,
  audience text not null check (audience in ('nda', 'public')),
  requester text,
  sheets jsonb not null,
  warnings jsonb not null,
  created_at timestamptz not null,
  created_by uuid not null references actors (id)
);

create table questions (
  id uuid primary key default gen_random_uuid(),
  questionnaire_id uuid not null references questionnaires (id) on delete cascade,
  ordinal integer not null,
  kind text not null check (kind in ('question', 'profile')),
  sheet text not null,
  row_number integer not null,
  question_cell text not null,
  shown_id text,
  section text,
  text text not null,
  text_hash text not null,
  guidance text,
  depends_on jsonb,
  answer_cells jsonb not null,
  unique (questionnaire_id, sheet, question_cell),
  unique (questionnaire_id, ordinal)
);

-- The answer that stands now, one a question. `status` is what drafting found; `state` is where people are with it.
create table answers (
  question_id uuid primary key references questions (id) on delete cascade,
  status text not null check (status in ('pending', 'drafted', 'needs_input', 'failed')),
  state text not null check (state in ('pending', 'drafted', 'needs_input', 'failed', 'in_review', 'answered', 'approved', 'rejected')),
  origin text check (origin in ('draft', 'reuse', 'profile', 'person')),
  draft_id uuid,
  verdict text check (verdict in ('yes', 'no', 'partial', 'na')),
  confidence double precision check (confidence between 0 and 1),
  reason_code text,
  reason text,
  suggestion text,
  -- [{ "cell", "kind", "value", "option" }]
  cell_values jsonb not null default '[]',
  text_hash text not null,
  version integer not null default 1,
  edited_by uuid references actors (id),
  edited_at timestamptz,
  -- Approval holds for exactly one text: state 'approved' implies approved_hash = text_hash.
  approved_hash text,
  approved_by uuid references actors (id),
  approved_at timestamptz,
  rejected_reason text,
  stale_reason text,
  updated_at timestamptz not null,
  check (state <> 'approved' or (approved_hash = text_hash and approved_by is not null))
);

create table runs (
  id uuid primary key default gen_random_uuid(),
  questionnaire_id uuid not null references questionnaires (id) on delete cascade,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  drafter text not null,
  total integer not null default 0,
  error text,
  created_at timestamptz not null,
  created_by uuid not null references actors (id),
  started_at timestamptz,
  finished_at timestamptz
);

-- Every draft ever made; `answers` points at the one that stands.
create table drafts (
  id uuid primary key default gen_random_uuid(),
  question_id uuid not null references questions (id) on delete cascade,
  run_id uuid not null references runs (id) on delete cascade,
  status text not null check (status in ('drafted', 'needs_input', 'failed')),
  verdict text,
  confidence double precision,
  reason_code text,
  reason text,
  suggestion text,
  cell_values jsonb not null,
  drafter text not null,
  prompt_hash text,
  origin text not null,
  created_at timestamptz not null,
  unique (question_id, run_id)
);
alter table answers add constraint answers_draft foreign key (draft_id) references drafts (id);

-- Earlier answers that may be reused: imported, or approved here.
create table library_entries (
  id uuid primary key default gen_random_uuid(),
  question text not null,
  question_hash text not null,
  section text,
  verdict text check (verdict in ('yes', 'no', 'partial', 'na')),
  choice text,
  answer text not null,
  product text,
  audience text not null check (audience in ('public', 'nda', 'internal')),
  tags jsonb not null default '[]',
  owner text,
  reviewed_at date,
  version_id uuid references document_versions (id) on delete cascade,
  approved_question_id uuid references questions (id) on delete set null,
  location text,
  created_at timestamptz not null,
  retired_at timestamptz,
  search tsvector generated always as (to_tsvector('english', question)) stored
);
create index library_entries_search on library_entries using gin (search);
create index library_entries_hash on library_entries (question_hash);

create table citations (
  id bigint generated always as identity primary key,
  draft_id uuid not null references drafts (id) on delete cascade,
  ordinal integer not null,
  source text not null check (source in ('policy', 'soc2', 'certificate', 'pentest', 'evidence', 'answer')),
  document_id uuid references documents (id),
  version_id uuid references document_versions (id),
  library_entry_id uuid references library_entries (id),
  document text not null,
  version integer not null,
  page integer,
  section text,
  control_id text,
  criteria jsonb not null default '[]',
  quote text not null,
  unique (draft_id, ordinal)
);
create index citations_version on citations (version_id);

create table exports (
  id uuid primary key default gen_random_uuid(),
  questionnaire_id uuid not null references questionnaires (id),
  file_sha256 text not null references files (sha256),
  source_sha256 text not null,
  include_drafts boolean not null,
  open_items_reason text,
  report jsonb not null,
  created_at timestamptz not null,
  created_by uuid not null references actors (id)
);

create table export_items (
  export_id uuid not null references exports (id) on delete cascade,
  question_id uuid not null references questions (id),
  draft_id uuid references drafts (id),
  text_hash text not null,
  primary key (export_id, question_id)
);

-- Append-only. `hash` = sha256 over the previous hash and this row's canonical JSON.
create table audit_events (
  id bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  details jsonb not null,
  previous_hash text not null,
  hash text not null
);
create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit events are append-only';
end $$;
create trigger audit_events_append_only before update or delete on audit_events
  for each row execute function refuse_audit_change();
create trigger audit_events_no_truncate before truncate on audit_events
  for each statement execute function refuse_audit_change();
