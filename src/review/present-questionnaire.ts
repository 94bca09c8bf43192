import { AppError } from '../errors.ts';
import type { Handle } from '../ports.ts';
import { type Actor, listActors } from '../store/actors.ts';
import { type AnsweredQuestion, listAnsweredQuestions } from '../store/answered-questions.ts';
import type { Answer } from '../store/answers.ts';
import { listCitations } from '../store/citations.ts';
import { type DraftTrace, listDraftTraces } from '../store/drafts.ts';
import { getQuestionnaire, type StoredQuestionnaire } from '../store/questionnaires.ts';
import type { AnswerState } from '../store/schema.ts';
import { toldOf } from './told-answer.ts';

/** A questionnaire as `vouch answer --drafts` and `vouch show --json` give it: the contract's fields, then review's. */
export type PresentedQuestionnaire = Awaited<ReturnType<typeof presentQuestionnaire>>;
export type PresentedAnswer = PresentedQuestionnaire['answers'][number];

/** Everything about one questionnaire. Throws `not_found`. */
export async function presentQuestionnaire(handle: Handle, id: string) {
  const questionnaire = await getQuestionnaire(handle, id);
  if (questionnaire === null)
    throw new AppError('not_found', 'There is no such questionnaire.', {
      shell: '`vouch list` shows them.',
    });
  const answered = await listAnsweredQuestions(handle, id);
  const drafts = answered.flatMap(({ answer }) => answer.draftId ?? []);
  const citations = Map.groupBy(await listCitations(handle, drafts), (each) => each.draft_id);
  const traces = await listDraftTraces(handle, drafts);
  const people = new Map((await listActors(handle)).map((actor) => [actor.id, actor]));
  const rows = answered.map((row) => {
    const cited = citations.get(row.answer.draftId ?? '') ?? [];
    const traced = traces.get(row.answer.draftId ?? '') ?? null;
    return presentRow({ ...row, cited, traced, people });
  });
  const asked = rows.filter(({ kind }) => kind === 'question');
  return {
    questionnaire: questionnaire.id,
    ...presentIntake(questionnaire),
    totals: {
      ...totalsOf(asked),
      /** Approved, but what they rest on has changed since. */
      outdated: asked.filter(
        ({ state, staleReason }) => state === 'approved' && staleReason !== null,
      ).length,
    },
    answers: asked,
    profile: rows.filter(({ kind }) => kind === 'profile'),
  };
}

function presentIntake(questionnaire: StoredQuestionnaire) {
  const { fileName, fileSha256, buyer, deal, dueDate, product, audience, requester } =
    questionnaire;
  return {
    file: { name: fileName, sha256: fileSha256 },
    buyer,
    deal,
    dueDate,
    product,
    audience,
    requester,
    noModel: questionnaire.modelForbidden,
    createdAt: questionnaire.createdAt.toISOString(),
    warnings: questionnaire.warnings,
    leftOut: questionnaire.leftOut,
  };
}

type Row = AnsweredQuestion & {
  readonly cited: Awaited<ReturnType<typeof listCitations>>;
  readonly traced: DraftTrace | null;
  readonly people: ReadonlyMap<string, Actor>;
};

function presentRow({ question, answer, cited, traced, people }: Row) {
  const { isFilledGap, status, reason, reasonCode, suggestion } = toldOf(answer);
  return {
    sheet: question.sheet,
    row: question.row,
    questionCell: question.questionCell,
    id: question.shownId,
    text: question.text,
    status,
    verdict: answer.verdict,
    confidence: answer.confidence,
    reason,
    suggestion,
    values: answer.values,
    citations: cited.map(presentCitation),
    found: isFilledGap ? [] : (traced?.found ?? []),
    checks: traced?.trace ?? [],
    producer: traced?.producer ?? null,
    kind: question.kind,
    questionId: question.id,
    section: question.section,
    guidance: question.guidance,
    dependsOn: question.dependsOn,
    answerCells: question.answers,
    state: answer.state,
    origin: answer.origin,
    reasonCode,
    textHash: answer.textHash,
    version: answer.version,
    editedBy: emailOf(people, answer.editedBy),
    editedAt: answer.editedAt?.toISOString() ?? null,
    reviewer: emailOf(people, answer.approvedBy ?? answer.editedBy),
    approvedHash: answer.approvedHash,
    approvedBy: emailOf(people, answer.approvedBy),
    approvedAt: answer.approvedAt?.toISOString() ?? null,
    rejectedReason: answer.rejectedReason,
    staleReason: answer.staleReason,
  };
}

function presentCitation(row: Row['cited'][number]) {
  return {
    source: row.source,
    document: row.document,
    version: row.version,
    page: row.page,
    section: row.section,
    control: row.control_id,
    criteria: row.criteria,
    quote: row.quote,
    documentId: row.document_id,
    versionId: row.version_id,
  };
}

function totalsOf(rows: readonly { status: Answer['status']; state: AnswerState }[]) {
  const having = (status: Answer['status']) => rows.filter((row) => row.status === status).length;
  const states: Partial<Record<AnswerState, number>> = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  return {
    questions: rows.length,
    drafted: having('drafted'),
    needs_input: having('needs_input'),
    failed: having('failed'),
    pending: having('pending'),
    states,
  };
}

const emailOf = (people: ReadonlyMap<string, Actor>, id: string | null): string | null =>
  id === null ? null : (people.get(id)?.email ?? null);
