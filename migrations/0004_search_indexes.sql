-- Search looks at a few numbers a passage first and at whole vectors and texts of the best only.

-- The sign of each number of a passage's vector, one bit each: small enough to compare with every passage (Hamming distance, then the best by
-- cosine). Above a threshold an approximate index is built beside it while people work: see src/store/search-indexes.ts.
create table passage_signs (
  passage_id bigint not null references passages (id) on delete cascade,
  model text not null,
  version_id uuid not null,
  signs bit varying not null,
  primary key (passage_id, model)
);

-- Whichever comes second, the passage or the vector of its text, makes the row: no writer has to think of it.
create function sign_new_passages() returns trigger language plpgsql as $$
begin
  insert into passage_signs (passage_id, model, version_id, signs)
  select p.id, e.model, p.version_id, binary_quantize(e.embedding)
  from added p join embeddings e on e.text_hash = p.search_hash
  on conflict do nothing;
  return null;
end $$;
create trigger passages_signed after insert on passages
  referencing new table as added for each statement execute function sign_new_passages();

create function sign_new_vectors() returns trigger language plpgsql as $$
begin
  insert into passage_signs (passage_id, model, version_id, signs)
  select p.id, e.model, p.version_id, binary_quantize(e.embedding)
  from added e join passages p on p.search_hash = e.text_hash
  on conflict do nothing;
  return null;
end $$;
create trigger vectors_signed after insert on embeddings
  referencing new table as added for each statement execute function sign_new_vectors();

insert into passage_signs (passage_id, model, version_id, signs)
select p.id, e.model, p.version_id, binary_quantize(e.embedding)
from passages p join embeddings e on e.text_hash = p.search_hash;

create index embeddings_hash on embeddings (text_hash);
create index documents_current_version on documents (current_version_id);

-- Ranking reads the words of hundreds of passages: kept in the row, not beside the table.
alter table passages alter column search set storage main;
update passages set search_text = search_text;

-- The commonest words of the text index with the share of passages that have them, as `analyze` found them (pg_stats, which is slow to read).
create table common_words (
  word text primary key,
  share double precision not null
);

-- The model whose vectors are searched. Another one that the settings name is filled in the background and then takes its place.
create table search_model (
  one boolean primary key default true check (one),
  model text not null,
  dimensions integer not null,
  since timestamptz not null
);
insert into search_model (model, dimensions, since)
select model, min(vector_dims(embedding)), now() from embeddings group by model order by count(*) desc limit 1;
