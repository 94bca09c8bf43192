import { AppError } from '../errors.ts';
import type { Deps, Handle } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import type { Answer } from '../store/answers.ts';
import { appendAudit } from '../store/audit.ts';
import {
  citationFrom,
  insertCitations,
  listCitations,
  type NewCitation,
} from '../store/citations.ts';
import { insertPersonsDraft } from '../store/drafts.ts';
import { markOutrunDrafts } from '../store/stale-answers.ts';
import { changeAnswer, lockQuestion, NOT_APPROVED, versionConflict } from './edit-answer.ts';
import { keepDecision } from './keep-decision.ts';
import { type PointedAt, personsCitations } from './persons-citation.ts';

export type CiteInput = {
  readonly questionId: string;
  readonly add: readonly PointedAt[];
  /** The ids of citations that no longer stand behind the answer. */
  readonly remove?: readonly number[];
  /** The version that the person saw; null takes whatever stands. */
  readonly expectedVersion: number | null;
  readonly actor: Actor;
};

const REVIEWED: ReadonlySet<string> = new Set(['drafted', 'approved']);

/**
 * Puts citations behind an answer, or takes some away, as a draft would have them; an approval ends by it. A gap
 * stays one until it is answered. Throws `not_found`, `conflict` (not drafted yet, or the answer changed),
 * `value_refused` (the words do not stand there, or the document may not be cited here).
 */
export async function citeAnswer(
  deps: Pick<Deps, 'db' | 'clock'>,
  input: CiteInput,
): Promise<Answer> {
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    const { question, answer } = await lockQuestion(trx, input.questionId);
    if (input.expectedVersion !== null && input.expectedVersion !== answer.version)
      throw await versionConflict(trx, answer, answer.values);
    if (answer.state === 'pending')
      throw new AppError('conflict', 'This question is not drafted yet; wait for drafting to end.');
    const { remove = [] } = input;
    const kept = await keptCitations(trx, answer, remove);
    const scope = { id: question.questionnaireId, today: now.toISOString().slice(0, 10) };
    const fresh = await freshCitations(trx, { add: input.add, kept }, scope);
    if (fresh.length === 0 && remove.length === 0) return answer;
    const draftId = await insertPersonsDraft(trx, {
      questionId: question.id,
      draftId: answer.draftId,
      now,
    });
    await insertCitations(trx, draftId, [...kept, ...fresh]);
    const cited = await changeAnswer(trx, answer, {
      state: REVIEWED.has(answer.state) ? 'in_review' : answer.state,
      origin: 'person',
      draftId,
      editedBy: input.actor.id,
      editedAt: now,
      ...NOT_APPROVED,
      updatedAt: now,
    });
    await markOutrunDrafts(trx, [draftId]);
    await keepDecision(trx, { before: answer, after: cited }, { action: 'cited', ...input, now });
    await appendAudit(trx, {
      actor: input.actor,
      action: 'answer.cited',
      subjectKind: 'question',
      subjectId: question.id,
      details: {
        questionnaire: question.questionnaireId,
        added: fresh.map(({ document, version, page }) => ({ document, version, page })),
        removed: remove.length,
        before: answer.state,
        version: cited.version,
      },
      at: now,
    });
    return cited;
  });
}

/** What is added and does not stand there already. */
async function freshCitations(
  trx: Handle,
  { add, kept }: { add: readonly PointedAt[]; kept: readonly NewCitation[] },
  scope: { id: string; today: string },
): Promise<NewCitation[]> {
  const known = new Set(kept.map(keyOf));
  const fresh: NewCitation[] = [];
  for (const each of add) {
    const citations = await personsCitations(trx, each, scope);
    fresh.push(...citations.filter((citation) => !known.has(keyOf(citation))));
    for (const citation of citations) known.add(keyOf(citation));
  }
  return fresh;
}

async function keptCitations(
  trx: Handle,
  answer: Answer,
  removed: readonly number[],
): Promise<NewCitation[]> {
  if (answer.draftId === null) return [];
  const rows = await listCitations(trx, [answer.draftId]);
  return rows.filter(({ id }) => !removed.includes(Number(id))).map(citationFrom);
}

const keyOf = ({ versionId, page, quote }: NewCitation) => `${versionId}:${page}:${quote}`;
