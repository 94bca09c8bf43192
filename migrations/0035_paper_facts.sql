-- What a paper states, as it was read: penetration test, certificates, sub-processors, company, agreement; each fact with its passages.
alter table document_versions add column paper_facts jsonb;
