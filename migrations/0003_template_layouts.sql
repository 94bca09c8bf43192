-- How a questionnaire's workbook is read. `layout` is what a person corrected; null: as guessed. The version counts corrections.
alter table questionnaires
  add column fingerprint text,
  add column layout jsonb,
  add column layout_version integer not null default 1;

-- What was corrected once is used for the next file of the same template (its structural fingerprint).
create table template_layouts (
  fingerprint text primary key,
  layout jsonb not null,
  questionnaire_id uuid references questionnaires (id) on delete set null,
  corrected_by uuid not null references actors (id),
  corrected_at timestamptz not null
);
