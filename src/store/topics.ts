import { sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';

const scored = z.array(z.object({ id: z.string(), score: z.number() }));

/** What a text is about. `correctedAt` is null where rules said so and no person. */
export type StoredTopics = {
  readonly criteria: readonly { readonly id: string; readonly score: number }[];
  readonly domain: string | null;
  readonly correctedAt: Date | null;
};

/** A text that nobody has given topics yet. `stated` are the criteria of the control that it belongs to. */
export type Untopical = {
  readonly hash: string;
  readonly section: string | null;
  readonly text: string;
  readonly stated: readonly string[];
};

/** A questionnaire's questions whose topics are not known, each text once. */
export async function listUntopicalQuestions(
  handle: Handle,
  questionnaireId: string,
): Promise<Untopical[]> {
  const rows = await handle
    .selectFrom('questions as q')
    .leftJoin('topics as t', 't.text_hash', 'q.topic_hash')
    .select(['q.topic_hash as hash', 'q.section', 'q.text'])
    .where('q.questionnaire_id', '=', questionnaireId)
    .where('q.kind', '=', 'question')
    .where('t.text_hash', 'is', null)
    .distinctOn('q.topic_hash')
    .execute();
  return rows.map((row) => ({ ...row, stated: [] }));
}

/** A version's passages whose topics are not known, each text once. */
export async function listUntopicalPassages(
  handle: Handle,
  versionId: string,
): Promise<Untopical[]> {
  const rows = await handle
    .selectFrom('passages as p')
    .leftJoin('topics as t', 't.text_hash', 'p.search_hash')
    .select(['p.search_hash as hash', 'p.section', 'p.text', 'p.criteria', 'p.control_id'])
    .where('p.version_id', '=', versionId)
    .where('t.text_hash', 'is', null)
    .distinctOn('p.search_hash')
    .execute();
  return rows.map(({ criteria, control_id, ...row }) => ({
    ...row,
    stated: control_id === null ? [] : z.array(z.string()).parse(criteria),
  }));
}

type NewTopics = Pick<StoredTopics, 'criteria' | 'domain'> & { readonly hash: string };

/** Stores what rules say; what is known already stays. */
export async function insertTopics(handle: Handle, rows: readonly NewTopics[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into topics (text_hash, criteria, domain)
    select hash, criteria, domain
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n(hash text, criteria jsonb, domain text)
    on conflict do nothing`.execute(handle);
}

/** Stores what a person says. */
export async function saveCorrectedTopics(
  handle: Handle,
  { hash, criteria, domain, actorId, at }: NewTopics & { actorId: string; at: Date },
): Promise<void> {
  const said = {
    criteria: JSON.stringify(criteria),
    domain,
    corrected_by: actorId,
    corrected_at: at,
  };
  await handle
    .insertInto('topics')
    .values({ text_hash: hash, ...said })
    .onConflict((conflict) => conflict.column('text_hash').doUpdateSet(said))
    .execute();
}

/** Gives passages the criteria of their texts, by which they are searched: those of a version, or all with one text. */
export async function updatePassageCriteria(
  handle: Handle,
  which: { readonly versionId: string } | { readonly hash: string },
): Promise<void> {
  const some =
    'hash' in which
      ? sql<boolean>`p.search_hash = ${which.hash}`
      : sql<boolean>`p.version_id = ${which.versionId}`;
  await sql`
    update passages p set criteria = said.ids
    from topics t cross join lateral (
      select coalesce(jsonb_agg(c ->> 'id'), '[]') as ids from jsonb_array_elements(t.criteria) c) said
    where t.text_hash = p.search_hash and ${some} and p.criteria <> said.ids`.execute(handle);
}

/** What a question or a passage is about; null where it is not known, undefined where there is no such thing. */
export async function getTopics(
  handle: Handle,
  subject: { readonly kind: 'question' | 'passage'; readonly id: string },
): Promise<StoredTopics | null | undefined> {
  const found = await getTopicSubject(handle, subject);
  return found === null
    ? undefined
    : ((await listTopics(handle, [found.hash])).get(found.hash) ?? null);
}

/** What texts are about, by their hash. */
async function listTopics(
  handle: Handle,
  hashes: readonly string[],
): Promise<Map<string, StoredTopics>> {
  if (hashes.length === 0) return new Map();
  const rows = await handle
    .selectFrom('topics')
    .selectAll()
    .where('text_hash', 'in', [...new Set(hashes)])
    .execute();
  return new Map(
    rows.map((row) => [
      row.text_hash,
      {
        criteria: scored.parse(row.criteria),
        domain: row.domain,
        correctedAt: row.corrected_at,
      },
    ]),
  );
}

/** What passages are about, by their id. */
export async function listPassageTopics(
  handle: Handle,
  passageIds: readonly number[],
): Promise<Map<number, StoredTopics>> {
  if (passageIds.length === 0) return new Map();
  const rows = await handle
    .selectFrom('passages')
    .select(['id', 'search_hash as hash'])
    .where('id', 'in', [...passageIds])
    .execute();
  const topics = await listTopics(
    handle,
    rows.map(({ hash }) => hash),
  );
  return new Map(
    rows.flatMap(({ id, hash }) => {
      const known = topics.get(hash);
      return known === undefined ? [] : [[Number(id), known]];
    }),
  );
}

/** Where a question or a passage stands, and the hash of its text; null where there is none. */
export type TopicSubject = {
  readonly hash: string;
  /** The questionnaire of a question, the version of a passage. */
  readonly within: string;
  readonly page: number | null;
};

/** The question or passage whose topics are asked for; null where there is none. */
export async function getTopicSubject(
  handle: Handle,
  { kind, id }: { readonly kind: 'question' | 'passage'; readonly id: string },
): Promise<TopicSubject | null> {
  if (kind === 'passage') {
    if (!/^\d{1,15}$/.test(id)) return null;
    const row = await handle
      .selectFrom('passages')
      .select(['search_hash as hash', 'version_id as within', 'page'])
      .where('id', '=', Number(id))
      .executeTakeFirst();
    return row ?? null;
  }
  if (!z.guid().safeParse(id).success) return null;
  const row = await handle
    .selectFrom('questions')
    .select(['topic_hash as hash', 'questionnaire_id as within'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : { ...row, page: null };
}

/** How many passages of a version each domain has, the most first. */
export async function listDomains(
  handle: Handle,
  versionId: string,
): Promise<{ domain: string; passages: number }[]> {
  const rows = await handle
    .selectFrom('passages as p')
    .innerJoin('topics as t', 't.text_hash', 'p.search_hash')
    .select(['t.domain', ({ fn }) => fn.countAll<number>().as('passages')])
    .where('p.version_id', '=', versionId)
    .where('t.domain', 'is not', null)
    .groupBy('t.domain')
    .orderBy('passages', 'desc')
    .orderBy('t.domain')
    .execute();
  return rows.map(({ domain, passages }) => ({ domain: domain ?? '', passages: Number(passages) }));
}
