import { AppError } from '../errors.ts';
import { plural } from '../plural.ts';
import type { Handle } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import type { AnsweredQuestion } from '../store/answered-questions.ts';
import { lockAnswers } from '../store/answers.ts';
import type { StoredQuestionnaire } from '../store/questionnaires.ts';
import type { ChangedCell } from './changed-cells.ts';
import type { Chosen } from './choose-answers.ts';
import type { Finding } from './reading/finding.ts';
import { FINDING_KINDS } from './reading/finding-kinds.ts';
import type { ReleasePlan } from './release-plan.ts';
import { excessPlaces, excessReason } from './verbatim-excess.ts';

const LISTED = 10;
const listed = (places: readonly string[]) =>
  places.slice(0, LISTED).join(', ') +
  (places.length > LISTED ? ` and ${places.length - LISTED} more` : '');

/** `open_items`: nothing is approved; `value_refused`: a text or a cell stops the file. */
export function refuseObstacles({ obstacles }: Pick<ReleasePlan, 'obstacles'>): void {
  const [first] = obstacles;
  if (first === undefined) return;
  const code = first.code === 'nothing_approved' ? 'open_items' : 'value_refused';
  throw new AppError(code, first.message, { place: first.place ?? {} });
}

/**
 * `value_refused` with the excess as details, unless an approver said that exactly this may leave; `forbidden`
 * where somebody else did.
 */
export function refuseExcess(
  { excess }: Pick<ReleasePlan, 'excess'>,
  { acceptedExcess = null, actor }: { acceptedExcess?: string | null | undefined; actor: Actor },
): void {
  if (excess === null) return;
  if (acceptedExcess !== excess.hash)
    throw new AppError('value_refused', excessReason(excess), {
      details: excess,
      shell: `In ${listed(excessPlaces(excess))}. --accept-excess ${excess.hash} confirms it.`,
    });
  if (actor.role !== 'administrator' && actor.role !== 'approver')
    throw new AppError(
      'forbidden',
      'Only an approver may let more of a confidential document leave than its limit.',
    );
}

/**
 * `value_refused` with what is asked, unless an approver said that exactly this may leave; `forbidden` where
 * somebody else did.
 */
export function refuseAsked(
  { findings, askedHash }: Pick<ReleasePlan, 'findings' | 'askedHash'>,
  input: {
    readonly acceptedFindings?: string | null | undefined;
    readonly includeDrafts: boolean;
    readonly actor: Actor;
  },
): void {
  if (askedHash === null || input.includeDrafts) return;
  if (input.acceptedFindings !== askedHash) throw asked(findings, askedHash);
  if (input.actor.role !== 'administrator' && input.actor.role !== 'approver')
    throw new AppError(
      'forbidden',
      'Only an approver may let answers leave that a buyer may object to.',
    );
}

function asked(findings: readonly Finding[], hash: string): AppError {
  const waiting = findings.filter(
    ({ kind }) => kind !== 'excess' && FINDING_KINDS[kind].effect === 'asks',
  );
  const places = waiting.flatMap(({ place }) =>
    place === null ? [] : [`${place.sheet}!${place.questionCell}`],
  );
  const [first] = waiting;
  const what = first === undefined ? '' : FINDING_KINDS[first.kind].heading.toLowerCase();
  return new AppError(
    'value_refused',
    `The buyer may object to ${plural(waiting.length, 'answer')} (first: ${what}): edit ${waiting.length === 1 ? 'it' : 'them'}, or confirm that ${waiting.length === 1 ? 'it' : 'they'} may leave.`,
    {
      details: waiting.map(({ kind, message, place }) => ({ kind, message, place })),
      shell: `In ${listed(places)}. --accept-findings ${hash} confirms it.`,
    },
  );
}

/** `open_items`: questions stay open and nobody said why. */
export function refuseUnexplained(
  { open }: Chosen,
  input: { readonly includeDrafts: boolean; readonly openItemsReason: string | null },
): void {
  const questions = open.filter(({ kind }) => kind === 'question');
  if (questions.length === 0 || input.includeDrafts || input.openItemsReason !== null) return;
  const places = questions.map(({ sheet, questionCell }) => `${sheet}!${questionCell}`);
  throw new AppError(
    'open_items',
    `${plural(questions.length, 'question is', 'questions are')} not approved: approve them, or say why they may stay open.`,
    { details: open, shell: `--open-items-reason TEXT says why. Open: ${listed(places)}.` },
  );
}

/** `workbook_changed`, with the cells that differ. */
export function refuseChanged(
  { fileName }: StoredQuestionnaire,
  changed: readonly ChangedCell[],
): void {
  if (changed.length === 0) return;
  throw new AppError(
    'workbook_changed',
    `the stored workbook does not ask any more what ${plural(changed.length, 'answer')} ${changed.length === 1 ? 'was' : 'were'} approved for: upload it as a new questionnaire.`,
    {
      place: { file: fileName },
      details: changed,
      shell: `Changed: ${listed(changed.map(({ sheet, cell }) => `${sheet}!${cell}`))}.`,
    },
  );
}

/** The stored bytes are not those taken in, whether or not they ask the same. */
export const replaced = ({ fileName }: StoredQuestionnaire): AppError =>
  new AppError(
    'workbook_changed',
    "the stored copy of the buyer's workbook is not the file that was taken in: upload the questionnaire again.",
    { place: { file: fileName } },
  );

/** `conflict`: what is in the file must be what stands at the moment of the export. */
export async function refuseMoved(
  trx: Handle,
  leaving: readonly AnsweredQuestion[],
): Promise<void> {
  const standing = await lockAnswers(
    trx,
    leaving.map(({ question }) => question.id),
  );
  const moved = leaving.find(({ question, answer }) => {
    const now = standing.get(question.id);
    return now?.version !== answer.version || now.staleReason !== answer.staleReason;
  });
  if (moved === undefined) return;
  throw new AppError(
    'conflict',
    'this answer changed while the workbook was being written: export again.',
    {
      place: { sheet: moved.question.sheet, cell: moved.question.questionCell },
    },
  );
}
