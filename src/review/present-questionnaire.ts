import { AppError } from '../errors.ts';
import type { Handle } from '../ports.ts';
import { type Actor, listActors } from '../store/actors.ts';
import { type Answer, listAnswers } from '../store/answers.ts';
import { listCitations } from '../store/citations.ts';
import { type DraftTrace, listDraftTraces } from '../store/drafts.ts';
import { getQuestionnaire, type StoredQuestionnaire } from '../store/questionnaires.ts';
import { listQuestions, type StoredQuestion } from '../store/questions.ts';
import type { AnswerState } from '../store/schema.ts';

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
  const questions = await listQuestions(handle, id);
  const answers = new Map((await listAnswers(handle, id)).map((each) => [each.questionId, each]));
  const drafts = [...answers.values()].flatMap(({ draftId }) => draftId ?? []);
  const citations = Map.groupBy(await listCitations(handle, drafts), (each) => each.draft_id);
  const traces = await listDraftTraces(handle, drafts);
  const people = new Map((await listActors(handle)).map((actor) => [actor.id, actor]));
  const rows = questions.flatMap((question) => {
    const answer = answers.get(question.id);
    const cited = citations.get(answer?.draftId ?? '') ?? [];
    const traced = traces.get(answer?.draftId ?? '') ?? null;
    return answer === undefined ? [] : [presentRow({ question, answer, cited, traced, people })];
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

type Row = {
  readonly question: StoredQuestion;
  readonly answer: Answer;
  readonly cited: Awaited<ReturnType<typeof listCitations>>;
  readonly traced: DraftTrace | null;
  readonly people: ReadonlyMap<string, Actor>;
};

function presentRow({ question, answer, cited, traced, people }: Row) {
  const gapIsFilled = answer.origin === 'person' && answer.values.length > 0;
  return {
    sheet: question.sheet,
    row: question.row,
    questionCell: question.questionCell,
    id: question.shownId,
    text: question.text,
    // A gap that a person answered is no gap any more.
    status: gapIsFilled ? ('drafted' as const) : answer.status,
    verdict: answer.verdict,
    confidence: answer.confidence,
    reason: gapIsFilled ? null : answer.reason,
    suggestion: gapIsFilled ? null : answer.suggestion,
    values: answer.values,
    citations: cited.map(presentCitation),
    found: gapIsFilled ? [] : (traced?.found ?? []),
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
    reasonCode: gapIsFilled ? null : answer.reasonCode,
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
