import type { Deps } from '../ports.ts';
import type { StoredQuestion } from '../store/questions.ts';
import type { Scope } from '../store/search.ts';
import { searchTextOf } from './consistency.ts';
import type { Draft } from './draft.ts';
import { draftQuestion } from './draft-question.ts';
import { draftingFor } from './drafter-for.ts';
import { askedQuestion, type ToGather } from './gather/asked-question.ts';
import { gatherDossiers, openDesk } from './gather/gather-dossiers.ts';

/** A row as it is read from a file or stored. */
export type Row = Pick<
  StoredQuestion,
  'sheet' | 'questionCell' | 'shownId' | 'section' | 'text' | 'guidance' | 'dependsOn' | 'answers'
>;

function toGather(rows: readonly Row[], at: number): ToGather | null {
  const row = rows[at];
  if (row === undefined) return null;
  const root = row.dependsOn?.questionCell;
  const parent = rows.find(
    ({ sheet, questionCell }) => sheet === row.sheet && questionCell === root,
  );
  const asked =
    parent === undefined
      ? null
      : { text: parent.text, status: 'pending' as const, verdict: null, values: [], citations: [] };
  return {
    question: askedQuestion(row, { before: rows[at - 1], parent: asked }),
    text: searchTextOf(row.text, asked),
  };
}

/**
 * One row of a form drafted by itself, with the rows around it in view; nothing is stored. A follow-up is drafted
 * as if it were asked.
 */
export async function draftAside(
  deps: Deps,
  input: {
    readonly rows: readonly Row[];
    readonly at: number;
    readonly scope: Scope;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<Draft> {
  const { rows, at, scope, signal } = input;
  const { drafter, asking } = draftingFor(deps);
  const own = toGather(rows, at);
  if (own === null) throw new Error('There is no such row.');
  const edges = { before: toGather(rows, at - 1), after: toGather(rows, at + 1) };
  const desk = await openDesk(deps, { scope, asking, signal });
  const [dossier] = await gatherDossiers(deps, [own], { desk, edges });
  if (!dossier) throw new Error('One question gives one dossier.');
  return draftQuestion(drafter, dossier, signal);
}
