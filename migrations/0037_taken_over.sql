-- A person may take over, as their own answer, what was proposed and held back.
alter table decisions drop constraint decisions_action_check;
alter table decisions add constraint decisions_action_check
  check (action in ('edited', 'cited', 'taken_over', 'taken_into_review', 'approved', 'rejected'));
