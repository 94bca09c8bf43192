-- A SOC 3 report is a kind of its own: it is meant for the public.
alter table documents drop constraint documents_kind_check;
alter table documents add constraint documents_kind_check
  check (kind in ('policy', 'soc2', 'soc3', 'certificate', 'pentest', 'evidence', 'answers'));
alter table citations drop constraint citations_source_check;
alter table citations add constraint citations_source_check
  check (source in ('policy', 'soc2', 'soc3', 'certificate', 'pentest', 'evidence', 'answer'));

alter table documents
  -- Did a person say what it is? Else it was read from the document.
  add column kind_said boolean not null default false,
  -- Why a person should say it; null where that is plain.
  add column kind_doubt text;

alter table document_versions
  -- The reader that read it; 0: one of before readers were counted. An older one than today's reads again.
  add column reader_version integer not null default 0,
  -- The reader after which the answers that rest on it were checked again.
  add column checked_version integer not null default 0,
  -- What the paper says of itself where it is not in force: a draft, or taken over by another.
  add column life text check (life in ('draft', 'superseded'));

alter table library_entries
  add column comment text,
  -- What a reviewer wrote about the answer: for people inside, never for a cell.
  add column remark text,
  add column expires_at date;

-- Approved answers that would be held today, each as it stood when that was found. Nothing is withdrawn by this; approving anew settles it.
create table answer_doubts (
  question_id uuid primary key references questions (id) on delete cascade,
  text_hash text not null,
  reason text not null,
  found_at timestamptz not null
);
