-- What an estimate is made from: how long a run was at work (pauses and waiting left out), how long its calls took, and the questions that
-- were weighed (not those that repeat another row's draft, nor those that go to people from the start).
alter table runs add column worked_seconds double precision not null default 0;
alter table runs add column call_seconds double precision not null default 0;
alter table runs add column weighed integer not null default 0;

-- What all runs of a questionnaire may cost together, in the currency of the settings' prices; null: what the settings say.
alter table questionnaires add column cost_budget double precision check (cost_budget > 0);
