-- The questions that a run is for. A run without rows here is for all questions of its questionnaire.
create table run_questions (
  run_id uuid not null references runs (id) on delete cascade,
  question_id uuid not null references questions (id) on delete cascade,
  primary key (run_id, question_id)
);
