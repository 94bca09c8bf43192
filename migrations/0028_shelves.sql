-- Where a questionnaire stands for the people who work on it: at work, done with, or put away.
alter table questionnaires add column shelf text not null default 'open' check (shelf in ('open', 'closed', 'archived'));
