import { z } from 'zod';
import { fillCells } from '../drafting/cells/fill-cells.ts';
import type { ReasonCode } from '../drafting/draft.ts';
import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import type { Answer } from '../store/answers.ts';
import type { DraftAccount } from '../store/draft-accounts.ts';
import type { DraftTrace } from '../store/drafts.ts';
import type { CellEdit } from './edited-values.ts';

type Proposed = DraftAccount['proposals'][number];

/** What was proposed for a question and held back by a check. */
export type HeldProposal = {
  /** What would be chosen, as the form writes it; null where its words are the answer, or no option says it. */
  readonly option: string | null;
  readonly verdict: Answer['verdict'];
  readonly words: string | null;
  readonly quotes: Proposed['quotes'];
  /** May a person take it over as it is? Not what people alone may word, nor words that stand on no page. */
  readonly mayBeTaken: boolean;
};

const verdictKept = z.enum(['yes', 'no', 'partial', 'na']).nullable().catch(null);

const PEOPLE_WORD: ReadonlySet<string | null> = new Set<ReasonCode>([
  'sensitive_topic',
  'commitment',
  'leak',
  'quote_not_found',
]);

/** The producer whose proposal a check held first: the one that the answer's reason speaks of. */
const originHeld = (trace: DraftTrace['trace']): string | undefined =>
  trace.find(({ gate }) => gate !== 'proposal')?.origin;

type Told = Pick<Answer, 'state' | 'values' | 'reasonCode'>;

/** What a check held back of an open question; null where nothing was proposed, or a person has answered. Pure. */
export function heldProposalOf(
  answer: Told,
  cells: readonly AnswerCell[],
  { account, trace }: { account: DraftAccount | null; trace: DraftTrace['trace'] },
): HeldProposal | null {
  if (answer.state !== 'needs_input' || answer.values.length > 0) return null;
  const origin = originHeld(trace);
  const proposed = account?.proposals.findLast(
    (each) => each.kind === 'proposal' && each.origin === origin,
  );
  if (proposed === undefined) return null;
  const { words, quotes, choice } = proposed;
  const verdict = verdictKept.parse(proposed.verdict);
  const held = { verdict, words, quotes };
  const values = valuesOf({ ...held, option: choice }, cells, null);
  const canBeCited = quotes.some(({ versionId }) => versionId !== null);
  return {
    ...held,
    option: choice ?? optionIn(values, cells),
    mayBeTaken: canBeCited && values.length > 0 && !PEOPLE_WORD.has(answer.reasonCode),
  };
}

/** The option of a list or the meaning of a marked column. */
function optionIn(values: readonly CellEdit[], cells: readonly AnswerCell[]): string | null {
  for (const { cell, value } of values) {
    const { kind, options = null } = cells.find((each) => each.cell === cell) ?? {};
    if (kind === 'mark') return options?.[0] ?? null;
    if (kind === 'choice') return value;
  }
  return null;
}

/**
 * What a held proposal puts into the cells; where no option of theirs says it, its words alone, and the choice stays
 * for the person.
 */
export function valuesOf(
  { option, verdict, words }: Pick<HeldProposal, 'option' | 'verdict' | 'words'>,
  cells: readonly AnswerCell[],
  reference: string | null,
): CellEdit[] {
  const texts = words === null ? [] : [words];
  const filled = fillCells(cells, { verdict, choice: option, texts, reference });
  if (!('refusal' in filled)) return filled.values.map(({ cell, value }) => ({ cell, value }));
  const forWords = cells.filter(({ kind }) => kind === 'comment' || kind === 'text');
  const alone = fillCells(forWords, { verdict: null, texts, reference });
  return 'refusal' in alone ? [] : alone.values.map(({ cell, value }) => ({ cell, value }));
}
