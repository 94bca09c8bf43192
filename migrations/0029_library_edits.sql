-- An answer from a file that a person worded anew: reading the file again must not bring the old words back.
alter table library_entries add column edited_by uuid references actors (id);
alter table library_entries add column edited_at timestamptz;
