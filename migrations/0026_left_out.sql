-- What looked like an item of a buyer's file and was not taken for a question, with its reason: nothing is lost in silence.
alter table questionnaires add column left_out jsonb not null default '[]';
