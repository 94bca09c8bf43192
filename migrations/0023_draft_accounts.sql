-- How a draft came to be: what was understood and searched, which passages were found, and what each producer proposed. Null for drafts of before.
alter table drafts add column account jsonb;
