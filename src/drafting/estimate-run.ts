import type { Deps } from '../ports.ts';
import { getRunAverages } from '../store/runs.ts';
import { BUILT_IN_DRAFTER } from './origins.ts';

/** What drafting so many questions is likely to take. */
export type Estimate = {
  readonly questions: number;
  readonly calls: number;
  readonly tokens: number;
  /** From earlier runs of the same drafter; null before the first one. */
  readonly minutes: number | null;
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

/** Calls, tokens and minutes for so many questions; without a model only minutes. */
export async function estimateRun(
  { db, chat }: Pick<Deps, 'db' | 'chat'>,
  questions: number,
): Promise<Estimate> {
  const averages = await getRunAverages(db, {
    drafter: chat?.model ?? BUILT_IN_DRAFTER,
    asksModel: chat !== null,
  });
  const { drafts, calls, tokens, passageLetters, secondsADraft } = averages;
  const minutes = secondsADraft === null ? null : (questions * secondsADraft) / 60;
  if (chat === null) return { questions, calls: 0, tokens: 0, minutes, basis: 'none' };
  if (drafts >= QUESTIONS_A_QUERY_CALL)
    return {
      questions,
      calls: Math.round((questions * calls) / drafts),
      tokens: Math.round((questions * tokens) / drafts),
      minutes,
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
    minutes,
    basis: 'assumed',
  };
}
