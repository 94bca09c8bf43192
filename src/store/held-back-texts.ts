import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import { readAccount, withoutWords } from './draft-accounts.ts';
import { listDraftTraces } from './drafts.ts';
import { forgetModelReplies } from './model-replies.ts';

/** Words in a row of which a text that was made of a document shares some with it. */
const STRETCH = 5;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every stretch of words of a text; of a shorter text all of it. */
function stretchesIn(text: string): string[] {
  const words = wordsIn(text);
  if (words.length < STRETCH) return words.length === 0 ? [] : [words.join(' ')];
  return words
    .slice(0, words.length - STRETCH + 1)
    .map((_, at) => words.slice(at, at + STRETCH).join(' '));
}

type Recognise = (text: string) => boolean;

/** Tells whether a text shares words with these versions. */
async function recogniser(trx: Handle, versionIds: readonly string[]): Promise<Recognise> {
  const pages = await trx
    .selectFrom('document_pages')
    .select('text')
    .where('version_id', 'in', versionIds)
    .execute();
  const said = new Set(pages.flatMap(({ text }) => stretchesIn(text)));
  const whole = pages.map(({ text }) => ` ${wordsIn(text).join(' ')} `);
  return (text) => {
    const stretches = stretchesIn(text);
    return wordsIn(text).length < STRETCH
      ? stretches.some((words) => whole.some((page) => page.includes(` ${words} `)))
      : stretches.some((stretch) => said.has(stretch));
  };
}

async function forgetSuggestions(trx: Handle, isFrom: Recognise): Promise<void> {
  const drafts = await trx
    .selectFrom('drafts')
    .select(['id', 'suggestion'])
    .where('suggestion', 'is not', null)
    .execute();
  const ids = drafts.filter(({ suggestion }) => isFrom(suggestion ?? '')).map(({ id }) => id);
  if (ids.length === 0) return;
  await trx.updateTable('drafts').set({ suggestion: null }).where('id', 'in', ids).execute();
  await trx.updateTable('answers').set({ suggestion: null }).where('draft_id', 'in', ids).execute();
}

/** A reason may repeat what a document says; a few words in common are no sign of that. */
async function forgetReasons(trx: Handle, isFrom: Recognise): Promise<void> {
  for (const table of ['drafts', 'answers'] as const) {
    const { rows } = await sql<{ reason: string }>`
      select distinct reason from ${sql.table(table)} where reason is not null`.execute(trx);
    const from = rows.filter(({ reason }) => wordsIn(reason).length >= STRETCH && isFrom(reason));
    for (const { reason } of from)
      await sql`update ${sql.table(table)} set reason = ${FORGOTTEN} where reason = ${reason}`.execute(
        trx,
      );
  }
}

const FORGOTTEN = 'Said with words of a document that was removed.';

async function forgetTraces(
  trx: Handle,
  versionIds: readonly string[],
  isFrom: Recognise,
): Promise<void> {
  const removed = new Set(versionIds);
  for (const [id, { trace, found }] of await listDraftTraces(trx)) {
    const kept = {
      trace: trace.map((each) =>
        each.reason !== null && isFrom(each.reason) ? { ...each, reason: FORGOTTEN } : each,
      ),
      found: found.filter(({ versionId, quote }) => !removed.has(versionId) && !isFrom(quote)),
    };
    const changed =
      kept.found.length < found.length || kept.trace.some((each, at) => each !== trace[at]);
    if (changed)
      await trx
        .updateTable('drafts')
        .set({ trace: JSON.stringify(kept.trace), found: JSON.stringify(kept.found) })
        .where('id', '=', id)
        .execute();
  }
}

async function forgetAccounts(
  trx: Handle,
  versionIds: readonly string[],
  isFrom: Recognise,
): Promise<void> {
  const removed = new Set(versionIds);
  const rows = await trx
    .selectFrom('drafts')
    .select(['id', 'account'])
    .where('account', 'is not', null)
    .execute();
  for (const { id, account } of rows) {
    const known = readAccount(account);
    const kept = known && withoutWords(known, removed, isFrom);
    if (kept)
      await trx
        .updateTable('drafts')
        .set({ account: JSON.stringify(kept) })
        .where('id', '=', id)
        .execute();
  }
}

/**
 * Forgets what drafts keep beside their citations and shares words with these versions: texts that were held back,
 * passages that were found, what the gates said, and the replies of models. Only their words tell where they are
 * from. Call it while the pages are still there.
 */
export async function forgetHeldBack(trx: Handle, versionIds: readonly string[]): Promise<void> {
  const isFrom = await recogniser(trx, versionIds);
  await forgetSuggestions(trx, isFrom);
  await forgetReasons(trx, isFrom);
  await forgetTraces(trx, versionIds, isFrom);
  await forgetAccounts(trx, versionIds, isFrom);
  await forgetModelReplies(trx, versionIds);
}
