-- Citations that a person gave stand under a draft of that person's, made in no run.
alter table drafts alter column run_id drop not null;

-- Decisions that can be taken back: the answer as it was, and the version that the decision made of it.
create table decisions (
  id uuid primary key default gen_random_uuid(),
  batch uuid not null,
  question_id uuid not null references questions (id) on delete cascade,
  action text not null check (action in ('edited', 'cited', 'taken_into_review', 'approved', 'rejected')),
  before jsonb not null,
  version_after integer not null,
  actor_id uuid not null references actors (id),
  at timestamptz not null,
  undone_at timestamptz
);
create index decisions_question on decisions (question_id, at desc);
create index decisions_batch on decisions (batch);
