import type { Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import type { Deps, Handle } from '../ports.ts';
import { ensureEmbeddings } from '../retrieval/embed-texts.ts';
import type { Actor } from '../store/actors.ts';
import { type Answer, lockAnswers, updateAnswer } from '../store/answers.ts';
import { approvalProofs } from '../store/approval-seal.ts';
import { appendAudit } from '../store/audit.ts';
import { insertDecisions } from '../store/decisions.ts';
import { libraryQuestionHash } from '../store/library.ts';
import { getQuestionnaire, type StoredQuestionnaire } from '../store/questionnaires.ts';
import { listQuestions, type StoredQuestion } from '../store/questions.ts';
import type { Schema } from '../store/schema.ts';
import { decide, type RefusalCode, refusalReason } from './answer-state.ts';
import { standingOf } from './edit-answer.ts';
import { expireAnswers } from './expire-answers.ts';
import { illegalValue } from './judge-value.ts';
import { copyReason, findLongCopies } from './long-copies.ts';
import { rememberAnswers } from './remember-answers.ts';

export type ApproveInput = {
  readonly questionnaireId: string;
  readonly questionIds: readonly string[];
  /** The text that the person saw, by question; without one the approval holds for the text that stands. */
  readonly textHashes?: Readonly<Record<string, string>> | undefined;
  readonly actor: Actor;
};

type Approval = { readonly questionId: string; readonly textHash: string };
type ApprovalRefusal = {
  readonly questionId: string;
  readonly sheet: string;
  readonly cell: string;
  readonly code: RefusalCode;
  readonly reason: string;
};
export type ApproveResult = {
  readonly approved: readonly Approval[];
  /** By which these approvals are taken back together (`undoDecisions`). */
  readonly batch: string;
  readonly refused: readonly ApprovalRefusal[];
};

/**
 * Approves answers, each bound to the hash of exactly one text; those that cannot be approved come back with a
 * reason and stay as they were. An approved answer enters the library and retires the one approved for this
 * question before. Throws `not_found` for an unknown questionnaire.
 */
export async function approveAnswers(
  deps: Pick<Deps, 'db' | 'clock' | 'embeddings'>,
  input: ApproveInput,
): Promise<ApproveResult> {
  const questionnaire = await getQuestionnaire(deps.db, input.questionnaireId);
  if (questionnaire === null)
    throw new AppError('not_found', `There is no questionnaire ${input.questionnaireId}.`);
  const wanted = new Set(input.questionIds);
  const questions = (await listQuestions(deps.db, questionnaire.id)).filter(({ id }) =>
    wanted.has(id),
  );
  const mayEmbed = !(questionnaire.modelForbidden && deps.embeddings.isRemote === true);
  await ensureEmbeddings(
    deps,
    questions
      .filter(({ kind }) => kind === 'question' && mayEmbed)
      .map(({ text }) => ({ hash: libraryQuestionHash(text), text })),
  );
  const now = deps.clock.now();
  return deps.db.transaction().execute(async (trx) => {
    await expireAnswers(trx, { questionnaireId: questionnaire.id, now });
    const answers = await lockAnswers(
      trx,
      questions.map(({ id }) => id),
    );
    const judged = await refuseCopies(
      trx,
      questions.map((question) => judge(question, answers.get(question.id), input)),
    );
    const batch = crypto.randomUUID();
    const { actor } = input;
    const approved = await writeApprovals(trx, judged, { questionnaire, actor, now, batch });
    const unknown = [...wanted].filter((id) => !questions.some((question) => question.id === id));
    return {
      approved,
      batch,
      refused: [
        ...judged.flatMap((each) => ('code' in each ? [each] : [])),
        ...unknown.map(strange),
      ],
    };
  });
}

type Approvable = {
  readonly question: StoredQuestion;
  readonly answer: Answer;
  readonly textHash: string;
};

function judge(
  question: StoredQuestion,
  answer: Answer | undefined,
  input: ApproveInput,
): Approvable | ApprovalRefusal {
  const place = { questionId: question.id, sheet: question.sheet, cell: question.questionCell };
  if (answer === undefined)
    return { ...place, code: 'not_found', reason: refusalReason('not_found') };
  const seen = input.textHashes?.[question.id] ?? answer.textHash;
  const outcome = decide(standingOf(answer), { kind: 'approve', textHash: seen });
  if ('refusal' in outcome) return { ...place, code: outcome.refusal, reason: outcome.reason };
  const illegal = illegalValue(question.answers, answer.values);
  if (illegal !== null) return { ...place, code: 'illegal_value', reason: illegal };
  return { question, answer, textHash: seen };
}

/** What copies a confidential document at length is refused, whoever worded it. */
async function refuseCopies(
  trx: Transaction<Schema>,
  judged: readonly (Approvable | ApprovalRefusal)[],
): Promise<(Approvable | ApprovalRefusal)[]> {
  const texts = judged.map((each) =>
    'answer' in each ? each.answer.values.map(({ value }) => value).join('\n\n') : '',
  );
  const copies = await findLongCopies(trx, texts);
  return judged.map((each, index) => {
    const document = copies.get(index);
    if (document === undefined || !('question' in each)) return each;
    const { id: questionId, sheet, questionCell: cell } = each.question;
    return { questionId, sheet, cell, code: 'copied_text', reason: `it ${copyReason(document)}` };
  });
}

async function writeApprovals(
  trx: Transaction<Schema>,
  judged: readonly (Approvable | ApprovalRefusal)[],
  by: { questionnaire: StoredQuestionnaire; actor: Actor; now: Date; batch: string },
): Promise<Approval[]> {
  const approvable = judged.flatMap((each) => ('question' in each ? [each] : []));
  const fresh = approvable.filter(({ answer }) => answer.state !== 'approved');
  const decided: { before: Answer; versionAfter: number; valuesAfter: Answer['values'] }[] = [];
  for (const { answer, textHash } of fresh) {
    const { version } = await approve(trx, answer, { textHash, ...by });
    decided.push({ before: answer, versionAfter: version, valuesAfter: answer.values });
  }
  await insertDecisions(trx, decided, {
    batch: by.batch,
    action: 'approved',
    actorId: by.actor.id,
    at: by.now,
  });
  await rememberAnswers(trx, fresh, by);
  const proofs = await approvalProofs(
    trx,
    fresh.map(({ question, answer, textHash }) => ({
      ...answer,
      question,
      textHash,
      approvedBy: by.actor.id,
      approvedAt: by.now,
    })),
  );
  if (fresh.length > 0)
    await appendAudit(trx, {
      actor: by.actor,
      action: 'answers.approved',
      subjectKind: 'questionnaire',
      subjectId: by.questionnaire.id,
      details: { answers: proofs },
      at: by.now,
    });
  return approvable.map(({ question, textHash }) => ({ questionId: question.id, textHash }));
}

async function approve(
  trx: Handle,
  answer: Answer,
  by: { textHash: string; actor: Actor; now: Date },
): Promise<Answer> {
  const approved = await updateAnswer(
    trx,
    { ...answer, textHash: by.textHash },
    {
      state: 'approved',
      approvedHash: by.textHash,
      approvedBy: by.actor.id,
      approvedAt: by.now,
      rejectedReason: null,
      updatedAt: by.now,
    },
  );
  if (approved === null) throw new AppError('internal', 'a locked answer changed');
  return approved;
}

const strange = (questionId: string): ApprovalRefusal => ({
  questionId,
  sheet: '',
  cell: '',
  code: 'not_found',
  reason: refusalReason('not_found'),
});
