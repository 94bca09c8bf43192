-- An answer may cite the company profile: what the company says of itself.
alter table citations drop constraint citations_source_check;
alter table citations add constraint citations_source_check
  check (source in ('policy', 'soc2', 'soc3', 'certificate', 'pentest', 'evidence', 'answer', 'profile'));
