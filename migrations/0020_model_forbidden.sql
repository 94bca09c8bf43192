-- A buyer who forbids AI: nothing of this questionnaire is sent to a model outside the process.
alter table questionnaires add column model_forbidden boolean not null default false;
