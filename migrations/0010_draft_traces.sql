-- What made a draft, what each gate said of it, and what was found where nothing was drafted.
alter table drafts add column producer text;
alter table drafts add column trace jsonb not null default '[]';
alter table drafts add column found jsonb not null default '[]';
