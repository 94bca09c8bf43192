-- What a passage's words are worth as proof: most of them, and each statement by itself [{ start, end, standing, of?, state? }].
-- Null for passages read before: nothing is known of them.
alter table passages
  add column standing text check (standing in ('asserts', 'requires', 'plans', 'recommends', 'reports_failure', 'defines', 'asks',
    'speaks_of_others', 'unknown')),
  add column statements jsonb,
  -- A table's header cells; the line that introduces the list that a passage begins with.
  add column header jsonb,
  add column lead text;
