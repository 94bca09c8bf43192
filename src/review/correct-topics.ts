import { isCriterion } from '../criteria/criteria.ts';
import { DOMAINS, type Domain, domainOfCriterion, isDomain } from '../criteria/domains.ts';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import {
  getTopicSubject,
  saveCorrectedTopics,
  type TopicSubject,
  updatePassageCriteria,
} from '../store/topics.ts';

const MOST = 10;

/**
 * A person says what a question or a passage is about: its criteria, the most fitting first, and its domain (null:
 * that of the first criterion). It holds for the same words wherever they stand, and stays when rules are run
 * again.
 * @throws AppError not_found; invalid_input for an id that is no criterion or a name that is no domain.
 */
export async function correctTopics(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: {
    readonly subject: { readonly kind: 'question' | 'passage'; readonly id: string };
    readonly criteria: readonly string[];
    readonly domain: string | null;
    readonly actor: Actor;
  },
): Promise<TopicSubject> {
  const { subject, actor } = input;
  const ids = [...new Set(input.criteria.map((id) => id.toUpperCase()))];
  const domain = checked(ids, input.domain);
  const at = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const found = await getTopicSubject(trx, subject);
    if (found === null) throw new AppError('not_found', `There is no such ${subject.kind}.`);
    const { hash } = found;
    const criteria = ids.map((id) => ({ id, score: 1 }));
    await saveCorrectedTopics(trx, { hash, criteria, domain, actorId: actor.id, at });
    await updatePassageCriteria(trx, { hash });
    await appendAudit(trx, {
      actor,
      action: 'topics.corrected',
      subjectKind: subject.kind,
      subjectId: subject.id,
      details: { criteria: ids, domain },
      at,
    });
    return found;
  });
}

function checked(ids: readonly string[], domain: string | null): Domain | null {
  const unknown = ids.find((id) => !isCriterion(id));
  if (unknown !== undefined)
    throw new AppError(
      'invalid_input',
      `"${unknown}" is not one of the Trust Services Criteria: write ids such as CC6.1, with commas between them.`,
    );
  if (ids.length > MOST)
    throw new AppError('invalid_input', `Give at most ${MOST} criteria: the most fitting ones.`);
  if (domain === null) return ids[0] === undefined ? null : domainOfCriterion(ids[0]);
  if (isDomain(domain)) return domain;
  throw new AppError(
    'invalid_input',
    `"${domain}" is not a control domain: choose one of ${DOMAINS.join(', ')}.`,
  );
}
