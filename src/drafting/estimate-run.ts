import type { Deps } from '../ports.ts';
import { getModelAverages } from '../store/runs.ts';

/** What drafting so many questions is likely to take. */
export type Estimate = {
  readonly questions: number;
  readonly calls: number;
  readonly tokens: number;
  /** `measured`: from what earlier runs of this model took; `assumed`: from the size of the evidence. */
  readonly basis: 'none' | 'measured' | 'assumed';
};

/** Questions whose search queries are written in one call. */
const QUESTIONS_A_QUERY_CALL = 20;
/** Of the drafts, how many are looked at a second time, until that is known. */
const SECOND_LOOKS = 0.6;
/** Passages of one prompt, letters of a token, and what stands around the passages in prompts and replies, in tokens. */
const PASSAGES = 30;
const LETTERS_A_TOKEN = 4;
const AROUND = 1_800;
const A_SECOND_LOOK = 900;

/** Calls and tokens of the model for so many questions; none where no model drafts. */
export async function estimateRun(
  { db, chat }: Pick<Deps, 'db' | 'chat'>,
  questions: number,
): Promise<Estimate> {
  if (chat === null) return { questions, calls: 0, tokens: 0, basis: 'none' };
  const { drafts, calls, tokens, passageLetters } = await getModelAverages(db, chat.model);
  if (drafts >= QUESTIONS_A_QUERY_CALL)
    return {
      questions,
      calls: Math.round((questions * calls) / drafts),
      tokens: Math.round((questions * tokens) / drafts),
      basis: 'measured',
    };
  const looks = Math.round(questions * SECOND_LOOKS);
  const prompt = Math.min(
    chat.contextTokens,
    (PASSAGES * passageLetters) / LETTERS_A_TOKEN + AROUND,
  );
  return {
    questions,
    calls: Math.ceil(questions / QUESTIONS_A_QUERY_CALL) + questions + looks,
    tokens: Math.round(questions * prompt + looks * A_SECOND_LOOK),
    basis: 'assumed',
  };
}
