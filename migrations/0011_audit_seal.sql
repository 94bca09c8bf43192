-- Which key sealed an event: `hash` is then an HMAC with a key that is kept outside the database. Null: before there were keys, a plain SHA-256.
alter table audit_events add column key_id text;
