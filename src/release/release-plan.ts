import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { expireEverywhere } from '../review/expire-answers.ts';
import { type AnsweredQuestion, listAnsweredQuestions } from '../store/answered-questions.ts';
import { listExportedItems, listExports } from '../store/exports.ts';
import { getQuestionnaire, type StoredQuestionnaire } from '../store/questionnaires.ts';
import { type Chosen, chooseAnswers } from './choose-answers.ts';
import { type Contradiction, findContradictions } from './contradictions.ts';
import { findCopies, nothingApproved, type Obstacle, writtenCells } from './obstacles.ts';
import { type Finding, hashOfAsked } from './reading/finding.ts';
import { readAsBuyer } from './reading/read-as-buyer.ts';
import { compareSent, type SentFile } from './sent-answers.ts';
import { findExcess, type VerbatimExcess } from './verbatim-excess.ts';

/**
 * What a file made now would hold, what it leaves out and why, and what the files made so far hold that is outdated.
 */
export type ReleasePlan = Chosen & {
  readonly questionnaire: StoredQuestionnaire;
  readonly rows: readonly AnsweredQuestion[];
  readonly counts: {
    /** Questions and company facts that would be written, and their cells. */
    readonly questions: number;
    readonly facts: number;
    readonly cells: number;
    readonly openQuestions: number;
    readonly openFacts: number;
  };
  readonly obstacles: readonly Obstacle[];
  /** Answers that leave and do not go together: listed before they leave, and not in the way. */
  readonly contradictions: readonly Contradiction[];
  /** More of confidential documents than may leave without an approver's word; null where there is none. */
  readonly excess: VerbatimExcess | null;
  /** The file as its buyer will read it: what stops it, what an approver has to answer for, what is only pointed at. */
  readonly findings: readonly Finding[];
  /** By this name an approver says that what is asked about may leave as it is; null where nothing is. */
  readonly askedHash: string | null;
  readonly sent: readonly SentFile[];
};

/**
 * The one place that says what leaves: pages, API and shell show it, and the export writes exactly it. Answers
 * whose documents have run out are marked on the way. Throws `not_found`.
 */
export async function planRelease(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  input: { readonly questionnaireId: string; readonly includeDrafts: boolean },
): Promise<ReleasePlan> {
  const { questionnaireId: id } = input;
  const questionnaire = await getQuestionnaire(db, id);
  if (questionnaire === null)
    throw new AppError('not_found', 'There is no such questionnaire.', {
      shell: '`vouch list` shows them.',
    });
  await expireEverywhere({ db, clock });
  const rows = await listAnsweredQuestions(db, id);
  const chosen = chooseAnswers(rows, input.includeDrafts);
  const approved = input.includeDrafts ? chooseAnswers(rows, false) : chosen;
  const [exports, items] = await Promise.all([listExports(db, id), listExportedItems(db, id)]);
  const cells = writtenCells(chosen.leaving);
  const { leaving } = chosen;
  const against = {
    obstacles: [
      ...(leaving.length === 0 ? [nothingApproved(chosen.open)] : []),
      ...(await findCopies(db, leaving)),
      ...cells.obstacles,
    ],
    contradictions: await findContradictions(db, questionnaire, { rows, leaving }),
    excess: await findExcess(db, leaving),
  };
  const today = clock.now().toISOString().slice(0, 10);
  const findings = await readAsBuyer(db, { ...against, leaving, today });
  return {
    ...chosen,
    ...against,
    questionnaire,
    rows,
    counts: { ...countKinds(chosen), cells: cells.count },
    findings,
    askedHash: hashOfAsked(findings),
    sent: compareSent(exports, items, { rows, leaving: approved.leaving }),
  };
}

function countKinds({ leaving, open }: Chosen) {
  const questions = leaving.filter(({ question }) => question.kind === 'question').length;
  const openQuestions = open.filter(({ kind }) => kind === 'question').length;
  return {
    questions,
    facts: leaving.length - questions,
    openQuestions,
    openFacts: open.length - openQuestions,
  };
}
