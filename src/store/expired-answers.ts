import { type RawBuilder, sql } from 'kysely';

/** As in the rows of `expiredAnswers`. */
export type ExpiredAnswer = { question_id: string; name: string; valid_until: string };

/**
 * The answers that rest on a document whose validity ended since they were last touched: they cite it, or repeat an
 * answer that does, also by way of other answers. One that somebody took up since then was judged with that known.
 * `today` is an ISO date; a validity's last day counts.
 */
export const expiredAnswers = (today: string): RawBuilder<ExpiredAnswer> => sql<ExpiredAnswer>`
  with recursive expired (question_id, name, valid_until) as (
    select a.question_id, d.name, d.valid_until
    from documents d
    join document_versions v on v.document_id = d.id
    join citations c on c.version_id = v.id
    join answers a on a.draft_id = c.draft_id
    where d.valid_until < ${today}::date and d.valid_until >= (a.updated_at at time zone 'UTC')::date
    union
    select a.question_id, e.name, e.valid_until
    from expired e
    join library_entries l on l.approved_question_id = e.question_id
    join citations c on c.library_entry_id = l.id
    join answers a on a.draft_id = c.draft_id
    where e.valid_until >= (a.updated_at at time zone 'UTC')::date)
  select question_id, name, valid_until from expired`;
