import { readsAsLabel } from '../language/label.ts';
import type { Deps } from '../ports.ts';
import type { AnswerCell } from '../questionnaire/questionnaire.ts';
import type { Dossier } from './dossier.ts';
import type { Draft } from './draft.ts';
import { draftQuestion } from './draft-question.ts';
import { draftingFor } from './drafter-for.ts';
import { gatherDossiers, openDesk } from './gather/gather-dossiers.ts';
import { inParallel } from './in-parallel.ts';
import type { Drafter } from './proposal.ts';
import { understand } from './understand/understanding.ts';

const cell = (name: string, kind: AnswerCell['kind'], options: string[] | null): AnswerCell => ({
  cell: name,
  kind,
  header: null,
  options,
  multiple: false,
  required: false,
  maxLength: null,
  current: null,
});

/** What a question from an e-mail is answered in: a choice with words where it is one, else words alone. */
const cellsFor = (question: string): AnswerCell[] =>
  understand(question).wanted === 'yes_no' && !readsAsLabel(question)
    ? [cell('answer', 'choice', ['Yes', 'No', 'Partial', 'N/A']), cell('comment', 'comment', null)]
    : [cell('answer', 'text', null)];

/**
 * No buyer's list stands behind a question from an e-mail: an answer in words that none of its usual options says is
 * given in words alone.
 */
async function drafted(drafter: Drafter, dossier: Dossier, signal?: AbortSignal): Promise<Draft> {
  const draft = await draftQuestion(drafter, dossier, signal);
  if (draft.reasonCode !== 'no_matching_option') return draft;
  const question = { ...dossier.question, answers: [cell('answer', 'text', null)] };
  return draftQuestion(drafter, { ...dossier, question }, signal);
}

export type AskedNow = { readonly question: string; readonly draft: Draft };

/**
 * Answers questions that stand in no workbook, as rows of a questionnaire would be; nothing is stored. One result a
 * question, in order.
 */
export async function askQuestions(
  deps: Deps,
  input: {
    questions: readonly string[];
    product: string | null;
    audience: 'nda' | 'public';
    signal?: AbortSignal | undefined;
  },
): Promise<AskedNow[]> {
  const { drafter, asking } = draftingFor(deps);
  const asked = input.questions.map((text) => ({
    question: { text, guidance: null, section: null, answers: cellsFor(text) },
    text,
  }));
  const scope = {
    product: input.product,
    audience: input.audience,
    today: deps.clock.now().toISOString().slice(0, 10),
  };
  const dossiers = await gatherDossiers(deps, asked, {
    desk: await openDesk(deps, { scope, asking, signal: input.signal }),
  });
  const out: AskedNow[] = [];
  await inParallel(dossiers, drafter.concurrency, async (dossier, index) => {
    input.signal?.throwIfAborted();
    out[index] = {
      question: dossier.question.text,
      draft: await drafted(drafter, dossier, input.signal),
    };
  });
  return out;
}

/** As `askQuestions`, for one. */
export async function askQuestion(
  deps: Deps,
  input: {
    question: string;
    product: string | null;
    audience: 'nda' | 'public';
    signal?: AbortSignal | undefined;
  },
): Promise<Draft> {
  const [only] = await askQuestions(deps, { ...input, questions: [input.question] });
  if (!only) throw new Error('One question gives one draft.');
  return only.draft;
}
