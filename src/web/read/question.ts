import { AppError } from '../../errors.ts';
import type { Database, Deps } from '../../ports.ts';
import { explainAnswer } from '../../review/explain-answer.ts';
import { compareWithin, toCompare } from '../../review/sources/answer-sources.ts';
import type { Comparison } from '../../review/sources/compare-sources.ts';
import { toldOf } from '../../review/told-answer.ts';
import { listActors } from '../../store/actors.ts';
import { type AnsweredQuestion, getAnsweredQuestion } from '../../store/answered-questions.ts';
import type { Answer } from '../../store/answers.ts';
import { listCitations } from '../../store/citations.ts';
import { getLastDecision } from '../../store/decisions.ts';
import { getDraftRecord } from '../../store/draft-records.ts';
import { type DraftTrace, listDraftTraces } from '../../store/drafts.ts';
import type { StoredQuestionnaire } from '../../store/questionnaires.ts';
import type { QueuedQuestion } from '../../store/review-queue.ts';
import { getTopics } from '../../store/topics.ts';
import type { CitationView } from '../components/citation.tsx';
import type { QuestionView } from '../pages/review-view.ts';
import { checksOf } from './checks.ts';
import { storedCitation, viewCitations } from './citations.ts';
import { readEarlier } from './earlier-answers.ts';
import { readFinds } from './evidence-finds.ts';
import { readHistory } from './history.ts';
import { readParent } from './parent.ts';
import { readProposed } from './proposed.ts';
import { viewTopics } from './topics.ts';
import { readTwins } from './twins.ts';

type Wanted = {
  readonly id: string;
  readonly queue: readonly QueuedQuestion[];
  readonly questionnaire: Pick<StoredQuestionnaire, 'product' | 'audience' | 'modelForbidden'>;
  /** What is searched for in the evidence; '' where nothing. */
  readonly evidence: string;
};

/** With the library's entries that are cited. */
async function readCitations(
  db: Database,
  draftId: string | null,
): Promise<{ citations: CitationView[]; repeated: string[] }> {
  const rows = draftId === null ? [] : await listCitations(db, [draftId]);
  const citations = await viewCitations(
    db,
    rows.map((row) => storedCitation(row, Number(row.id))),
  );
  return { citations, repeated: rows.flatMap((row) => row.library_entry_id ?? []) };
}

/** What its draft is like, for telling how such drafts fared; of a person's answer nothing is told. */
const kindOf = ({ origin, reasonCode }: Answer, trace: DraftTrace | undefined) => ({
  producer: origin === 'person' ? null : (trace?.producer ?? null),
  reasonCode,
});

const isInConflict = ({ state, reasonCode }: Answer) =>
  state === 'needs_input' && reasonCode === 'conflicting_evidence';

/** Where its sources do not agree, and nobody decided yet: what each of them says. */
async function readConflict(
  deps: Pick<Deps, 'db' | 'chat' | 'embeddings' | 'clock'>,
  questionnaire: Wanted['questionnaire'],
  row: AnsweredQuestion,
): Promise<Comparison | null> {
  if (!isInConflict(row.answer)) return null;
  const [only] = await compareWithin(deps, questionnaire, [toCompare(row)]);
  return only ?? null;
}

const nameAmong = (actors: Awaited<ReturnType<typeof listActors>>) => (id: string | null) =>
  id === null ? null : (actors.find((actor) => actor.id === id)?.name ?? 'a former member');

/** A question with its answer, its proof and what may be cited for it. Throws `not_found`. */
export async function readQuestion(
  deps: Pick<Deps, 'db' | 'chat' | 'embeddings' | 'clock'>,
  { id, queue, questionnaire, evidence }: Wanted,
): Promise<QuestionView> {
  const { db } = deps;
  const [row, actors] = await Promise.all([getAnsweredQuestion(db, id), listActors(db)]);
  if (row === null)
    throw new AppError('not_found', 'There is no such question in this questionnaire.');
  const { question, answer } = row;
  const nameOf = nameAmong(actors);
  const { reason, reasonCode, suggestion } = toldOf(answer);
  const trace = (await listDraftTraces(db, answer.draftId === null ? [] : [answer.draftId])).get(
    answer.draftId ?? '',
  );
  const { citations, repeated } = await readCitations(db, answer.draftId);
  const isOpen = question.kind === 'question' && answer.values.length === 0;
  const last = await getLastDecision(db, id);
  const values = new Map(answer.values.map(({ cell, value }) => [cell, value]));
  return {
    id,
    kind: question.kind,
    shownId: question.shownId,
    sheet: question.sheet,
    cell: question.questionCell,
    section: question.section,
    text: question.text,
    guidance: question.guidance,
    dependsOn: await readParent(db, row, queue),
    state: answer.state,
    origin: answer.origin,
    verdict: answer.verdict,
    checks: checksOf(trace?.trace ?? []),
    explanation: answer.draftId === null ? null : await explainAnswer(deps, id),
    record: await getDraftRecord(db, kindOf(answer, trace)),
    reason,
    reasonCode,
    suggestion,
    proposed: await readProposed(db, row),
    staleReason: answer.staleReason,
    rejectedReason: answer.rejectedReason,
    version: answer.version,
    textHash: answer.textHash,
    cells: question.answers.map((cell) => ({ ...cell, value: values.get(cell.cell) ?? '' })),
    citations,
    earlier: await readEarlier(deps, {
      questionnaire,
      question: question.text,
      values: answer.values,
      repeated,
      isOpen: isOpen && answer.state !== 'pending',
    }),
    twins: await readTwins(db, row),
    sources: await readConflict(deps, questionnaire, row),
    finds: await readFinds(deps, {
      questionnaire,
      question: question.text,
      search: question.kind === 'question' ? evidence : '',
      found: trace?.found ?? [],
      cited: citations.map(({ quote }) => quote),
      isOpen: isOpen && answer.state !== 'pending',
    }),
    undo: last === null ? null : { batch: last.batch, action: last.action },
    history: await readHistory(db, answer, nameOf),
    topics: viewTopics(await getTopics(db, { kind: 'question', id })),
    approvedBy: nameOf(answer.approvedBy),
    approvedAt: answer.approvedAt,
    editedBy: nameOf(answer.editedBy),
    editedAt: answer.editedAt,
  };
}
