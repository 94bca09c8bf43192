import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { Deps } from '../../ports.ts';
import type { Actor } from '../../store/actors.ts';
import { appendAudit } from '../../store/audit.ts';
import { storable } from '../../store/canonical-json.ts';
import {
  getShelvedAnswer,
  type ShelvedAnswer,
  type ShelvedChange,
  updateShelvedAnswer,
} from '../../store/library-shelf.ts';
import { markRepeatingAnswersStale } from '../../store/stale-answers.ts';

const text = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .transform((value) => storable(value) as string);
const DAY_MS = 86_400_000;
const orNull = (value: string | null) => (value === '' ? null : value);

/** What may be said of an answer of the library; what is left out stays, an empty text clears. */
export const answerChange = z
  .strictObject({
    owner: text(300).nullable().transform(orNull),
    expiresAt: z
      .union([z.literal(''), z.iso.date({ error: 'must be a date such as 2026-11-21' })])
      .nullable()
      .transform(orNull),
    tags: z.array(text(60)).max(30),
    /** Its words; of an answer that came with a file. One that was approved here is edited where it is approved. */
    answer: text(32_000).refine((value) => value !== '', 'must not be empty'),
    comment: text(32_000).nullable().transform(orNull),
  })
  .partial();
export type AnswerChange = z.output<typeof answerChange>;

const wordsOf = ({ answer, comment }: ShelvedChange) => `${answer}\n${comment ?? ''}`;

/** The change that says that an answer does not hold any more from today on. */
export const outOfDate = (now: Date): AnswerChange => ({
  expiresAt: new Date(now.getTime() - DAY_MS).toISOString().slice(0, 10),
});

/** Why answers that repeat this one are to be looked at again; null where nothing about it ended. */
function whyStale(found: ShelvedAnswer, after: ShelvedChange, today: string): string | null {
  if (wordsOf(after) !== wordsOf(found))
    return 'The answer in the library that it repeats was worded anew.';
  const isOver = ({ expiresAt }: Pick<ShelvedChange, 'expiresAt'>) =>
    expiresAt !== null && expiresAt < today;
  return isOver(after) && !isOver(found)
    ? 'The answer in the library that it repeats was marked as out of date.'
    : null;
}

/**
 * Stores what a person says of an answer of the library. Where its words change or it is said to be out of date,
 * the answers that repeat it are marked; gives how many. Throws `not_found`; `invalid_input` where words of an
 * approved answer are to change: its approval holds for the very text.
 */
export async function changeAnswer(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { readonly id: string; readonly change: AnswerChange; readonly actor: Actor },
): Promise<{ readonly changed: readonly string[]; readonly staleAnswers: number }> {
  const { id, actor } = input;
  return deps.db.transaction().execute(async (trx) => {
    const found = await getShelvedAnswer(trx, id);
    if (found === null)
      throw new AppError('not_found', 'There is no such answer in the library.', {
        shell: '`vouch library` lists them.',
      });
    const after = changed(found, input.change);
    const names = (Object.keys(after) as (keyof ShelvedChange)[]).filter(
      (name) => JSON.stringify(after[name]) !== JSON.stringify(found[name]),
    );
    if (names.length === 0) return { changed: [], staleAnswers: 0 };
    const isWorded = wordsOf(after) !== wordsOf(found);
    if (isWorded && found.approved !== null)
      throw new AppError(
        'invalid_input',
        'This answer was approved in a questionnaire: edit and approve it there, and the library follows.',
      );
    const at = deps.clock.now();
    await updateShelvedAnswer(trx, id, { ...after, by: actor.id, at });
    const reason = whyStale(found, after, at.toISOString().slice(0, 10));
    const staleAnswers =
      reason === null ? 0 : await markRepeatingAnswersStale(trx, { entryId: id, reason, at });
    await appendAudit(trx, {
      actor,
      action: 'library.changed',
      subjectKind: 'library',
      subjectId: id,
      details: { changed: names, staleAnswers },
      at,
    });
    return { changed: names, staleAnswers };
  });
}

function changed(found: ShelvedAnswer, change: AnswerChange): ShelvedChange {
  const { owner, expiresAt, tags, answer, comment } = found;
  const said = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  );
  return { owner, expiresAt, tags, answer, comment, ...said };
}
