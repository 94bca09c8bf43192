-- A file that came under the name of a document and is unlike it. It is kept, and proves nothing until a person says what it is.
create table pending_versions (
  id uuid primary key default gen_random_uuid(),
  document_id uuid not null references documents (id) on delete cascade,
  file_name text not null,
  sha256 text not null,
  file_sha256 text not null references files (sha256),
  title text,
  -- The part of the passages that stand in both, 0 to 1.
  shared double precision not null,
  -- What was said of it when it came in: kind, audience, product, validity.
  said jsonb not null,
  created_at timestamptz not null,
  created_by uuid not null references actors (id),
  unique (document_id, sha256)
);

-- The name of the document that a version was taken out into.
alter table document_versions add column taken_out_as text;
