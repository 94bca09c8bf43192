import { fieldInWords } from '../drafting/facts.ts';
import { AppError } from '../errors.ts';
import { storableText } from '../language/storable-text.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { getProfile, upsertProfile } from '../store/profile.ts';
import { markProfileAnswersStale } from '../store/stale-answers.ts';

const LONGEST_VALUE = 2_000;

/**
 * Sets facts about the company (`review/profile-fields.ts` names the usual keys; others may be kept too); '' or
 * null removes one. They fill the profile fields of questionnaires opened from now on; answers that cite what
 * changed are marked stale. Throws `invalid_input`.
 */
export async function saveProfile(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: { values: Readonly<Record<string, string | null>>; actor: Actor },
): Promise<void> {
  const values = Object.fromEntries(
    Object.entries(input.values).map(([field, value]) => [field, cleaned(field, value)]),
  );
  const now = deps.clock.now();
  await deps.db.transaction().execute(async (trx) => {
    const before = await getProfile(trx);
    const changed = Object.entries(values).flatMap(([field, value]) =>
      before.has(field) && before.get(field) !== value ? [fieldInWords(field)] : [],
    );
    await markProfileAnswersStale(trx, {
      sections: changed,
      reason: `The company profile says something else now (${changed.join(', ')}).`,
      at: now,
    });
    await upsertProfile(trx, values, { actorId: input.actor.id, at: now });
    await appendAudit(trx, {
      actor: input.actor,
      action: 'profile.saved',
      subjectKind: 'profile',
      subjectId: 'company',
      details: { fields: Object.keys(values) },
      at: now,
    });
  });
}

function cleaned(field: string, value: string | null): string | null {
  if (!/^[a-z][a-z0-9_]{0,60}$/.test(field))
    throw new AppError(
      'invalid_input',
      `"${field}" cannot name a company fact: use small letters, digits and _, such as company_name.`,
    );
  const text = storableText(value ?? '').trim();
  if (text.length > LONGEST_VALUE)
    throw new AppError(
      'invalid_input',
      `The value of ${field} is longer than ${LONGEST_VALUE} characters.`,
    );
  return text === '' ? null : text;
}
