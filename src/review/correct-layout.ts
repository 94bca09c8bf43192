import type { Transaction } from 'kysely';
import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import type { Deps } from '../ports.ts';
import type { WorkbookLayout } from '../questionnaire/layout/layout.ts';
import type { Actor } from '../store/actors.ts';
import { lockAnswers } from '../store/answers.ts';
import { appendAudit } from '../store/audit.ts';
import {
  insertQueuedRun,
  lockIntake,
  lockLayoutVersion,
  updateLayout,
} from '../store/questionnaires.ts';
import { listQuestions } from '../store/questions.ts';
import { listExportedQuestions } from '../store/reread-questions.ts';
import { getLatestRun, isOpen } from '../store/runs.ts';
import type { Schema } from '../store/schema.ts';
import { listReusingQuestionIds } from '../store/stale-answers.ts';
import { insertRunQuestions } from '../store/untouched-questions.ts';
import { type CorrectionPlan, type Loss, planCorrection } from './plan-correction.ts';
import { questionsInOrder } from './questions-in-order.ts';
import { layoutHash, rememberLayout } from './remember-layout.ts';
import { rewriteQuestions } from './rewrite-questions.ts';
import { stillDrafting } from './still-drafting.ts';
import { type LayoutView, viewLayout } from './view-layout.ts';

export type CorrectLayoutInput = {
  readonly questionnaireId: string;
  readonly layout: WorkbookLayout;
  /** The layout's version that the person saw. */
  readonly expectedVersion: number;
  /** `lossHash` of what the person saw would be lost, and gives up; null: nothing. */
  readonly acceptedLoss: string | null;
  /** Of an encrypted workbook; it is not kept. */
  readonly password?: string | null;
  readonly actor: Actor;
};

export type LayoutCorrection = {
  readonly version: number;
  readonly questions: number;
  readonly kept: number;
  readonly added: number;
  readonly removed: number;
  /** The run that drafts what is new or asked otherwise; null where nothing is. */
  readonly runId: string | null;
  /** Whether the next file of this template is read this way. */
  readonly isRemembered: boolean;
};

/** What a conflict carries where people's texts would be lost. */
export type LossDetails = { readonly lost: readonly Loss[]; readonly lossHash: string };

/**
 * Reads a questionnaire's workbook again by a corrected layout: questions that stay keep their answers and
 * approvals, new ones are added and queued for drafting, others go; the correction is remembered for the template.
 * All or nothing. Whoever calls drafts the run. Throws `not_found`; `invalid_input` (the layout does not fit);
 * `conflict` where the layout changed meanwhile, drafting goes on, a question that would go has been sent to the
 * buyer, or (with `LossDetails`) a person's text would be lost.
 */
export async function correctLayout(
  deps: Pick<Deps, 'db' | 'clock' | 'chat'>,
  input: CorrectLayoutInput,
): Promise<LayoutCorrection> {
  const view = await viewLayout(deps, input);
  return deps.db.transaction().execute(async (trx) => {
    await lockIntake(trx, view.questionnaire.fileSha256);
    await refuseMeanwhile(trx, input);
    const plan = await planned(trx, view);
    refuseLoss(plan, input.acceptedLoss);
    await refuseSent(trx, plan);
    return carryOut(trx, { view, plan, input }, { deps, now: deps.clock.now() });
  });
}

async function refuseMeanwhile(
  trx: Transaction<Schema>,
  { questionnaireId, expectedVersion }: CorrectLayoutInput,
): Promise<void> {
  if ((await lockLayoutVersion(trx, questionnaireId)) !== expectedVersion)
    throw new AppError(
      'conflict',
      'Somebody corrected the layout of this questionnaire meanwhile; look at it again before you change it.',
    );
  const latest = await getLatestRun(trx, questionnaireId);
  if (isOpen(latest?.state)) throw stillDrafting(latest?.state);
}

async function planned(trx: Transaction<Schema>, view: LayoutView): Promise<CorrectionPlan> {
  const questions = await listQuestions(trx, view.questionnaire.id);
  const ids = questions.map(({ id }) => id);
  // With those that repeat them, which are marked where a question goes: all in one order.
  const answers = await lockAnswers(trx, [...ids, ...(await listReusingQuestionIds(trx, ids))]);
  const before = questions.flatMap((question) => {
    const answer = answers.get(question.id);
    return answer === undefined ? [] : [{ question, answer }];
  });
  return planCorrection(before, questionsInOrder(view.found));
}

function refuseLoss({ lost, lossHash }: CorrectionPlan, accepted: string | null): void {
  if (lossHash === null || lossHash === accepted) return;
  const details: LossDetails = { lost, lossHash };
  throw new AppError(
    'conflict',
    `What people wrote for ${plural(lost.length, 'question')} has no place under this layout and would be lost: look at it and confirm, or change the layout.`,
    { details },
  );
}

async function refuseSent(trx: Transaction<Schema>, { removed }: CorrectionPlan): Promise<void> {
  const sent = await listExportedQuestions(
    trx,
    removed.map(({ question }) => question.id),
  );
  const [first] = sent;
  if (first === undefined) return;
  throw new AppError(
    'conflict',
    `${sent.length} of the questions that would go, this one first, stand in a file that was exported already: keep them, or take the workbook in as a new questionnaire.`,
    { place: { sheet: first.sheet, cell: first.questionCell } },
  );
}

type Work = {
  readonly view: LayoutView;
  readonly plan: CorrectionPlan;
  readonly input: CorrectLayoutInput;
};
type By = { readonly deps: Pick<Deps, 'chat'>; readonly now: Date };

async function carryOut(
  trx: Transaction<Schema>,
  { view, plan, input }: Work,
  by: By,
): Promise<LayoutCorrection> {
  const { questionnaireId, actor } = input;
  const toDraft = await rewriteQuestions(trx, { questionnaireId, plan }, by.now);
  const { fingerprint, corrections: layout, found } = view;
  const { sheets, warnings, leftOut } = found;
  await updateLayout(trx, questionnaireId, {
    sheets: [...sheets],
    warnings: [...warnings],
    leftOut: [...leftOut],
    fingerprint,
    layout,
  });
  await rememberLayout(
    trx,
    { fingerprint, layout, questionnaireId },
    { actorId: actor.id, now: by.now },
  );
  const runId = await queue(trx, { questionnaireId, toDraft, actor }, by);
  const counts = {
    questions: found.questions.length,
    kept: plan.kept.length,
    added: plan.added.length,
    removed: plan.removed.length,
  };
  await appendAudit(trx, {
    actor,
    action: 'questionnaire.layout_corrected',
    subjectKind: 'questionnaire',
    subjectId: questionnaireId,
    details: {
      ...counts,
      fingerprint,
      layout: layout === null ? null : layoutHash(layout),
      lost: plan.lost.map(({ questionId, state, textHash }) => ({ questionId, state, textHash })),
      ended: endedApprovals(plan),
      run: runId,
    },
    at: by.now,
  });
  const version = input.expectedVersion + 1;
  return { ...counts, version, runId, isRemembered: layout !== null };
}

/** The questions whose approval this correction ends. */
function endedApprovals({ kept, removed }: CorrectionPlan): string[] {
  const changed = kept.filter(({ answer }) => answer.kind !== 'same').map(({ before }) => before);
  return [...removed, ...changed]
    .filter(({ answer }) => answer.state === 'approved')
    .map(({ question }) => question.id);
}

async function queue(
  trx: Transaction<Schema>,
  work: { questionnaireId: string; toDraft: readonly string[]; actor: Actor },
  { deps, now }: By,
): Promise<string | null> {
  if (work.toDraft.length === 0) return null;
  const runId = await insertQueuedRun(trx, {
    questionnaireId: work.questionnaireId,
    drafter: deps.chat?.model ?? 'builtin',
    total: work.toDraft.length,
    createdAt: now,
    createdBy: work.actor.id,
  });
  await insertRunQuestions(trx, runId, work.toDraft);
  return runId;
}
