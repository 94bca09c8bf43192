-- A run may be paused: by a person, because its tokens are used up, because the model cannot be asked, or before it has begun.
alter table runs drop constraint runs_state_check;
alter table runs add constraint runs_state_check
  check (state in ('queued', 'running', 'paused', 'done', 'failed', 'cancelled'));
alter table runs add column pause_code text check (pause_code in ('person', 'budget', 'model', 'not_started'));
alter table runs add constraint runs_pause check ((state = 'paused') = (pause_code is not null));

-- What the model was asked and what it cost, as its endpoint says.
alter table runs add column calls integer not null default 0;
alter table runs add column input_tokens bigint not null default 0;
alter table runs add column output_tokens bigint not null default 0;

-- Tokens that all runs of a questionnaire may use together; null: what the settings say.
alter table questionnaires add column token_budget bigint check (token_budget > 0);
create index runs_questionnaire on runs (questionnaire_id);
create index runs_paused on runs (state) where state = 'paused';
