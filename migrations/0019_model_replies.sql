-- Replies of chat models, by the hash of all that decides them, so that nothing is paid for twice; with the versions whose words were sent.
create table model_replies (
  hash text primary key,
  reply jsonb not null,
  version_ids jsonb not null,
  created_at timestamptz not null
);
