-- What a decision made of the answer's text, so that it can be brought back also after the decision was taken back; null of older ones.
alter table decisions add column after_values jsonb;
