import type { ChatModel, Deps } from '../ports.ts';
import type { StoredQuestion } from '../store/questions.ts';
import { countDrafterUse, type DrafterUse, measurePassages } from '../store/run-use.ts';
import { costOf } from './costs.ts';
import { BUILT_IN_DRAFTER } from './origins.ts';
import { countWeighed } from './routed.ts';

/** What drafting so many questions is likely to take. */
export type Estimate = {
  readonly questions: number;
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly tokens: number;
  /** In the currency of the settings' prices; null where none are set or no model is asked. */
  readonly cost: number | null;
  readonly currency: string | null;
  /** Null where nothing is known: without a model before the first run. */
  readonly minutes: number | null;
  /** `measured`: from what earlier runs of this model took; `assumed`: from the size of the evidence. */
  readonly basis: 'none' | 'measured' | 'assumed';
};

/** Questions whose search queries are written in one call. */
const QUESTIONS_A_QUERY_CALL = 20;
/** Drafts that are looked at a second time, until that is known: all that settle a question, which may be few or nearly all. */
const SECOND_LOOKS = 0.5;
/** Fewer questions than these say nothing of what a run takes. */
const ENOUGH = 20;
/** Passages of one prompt, and what each of them takes besides its letters. */
const PASSAGES = 30;
const LETTERS_A_TOKEN = 4;
const MARKS = 40;
/** What a prompt holds besides rules and passages, and a reply, in tokens. */
const A_QUESTION = 150;
const A_LOOK = 400;
const REPLIES = { queries: 900, draft: 250, look: 150 } as const;
/** Rules, question and reply take this of a context before passages do (`select-passages.ts`). */
const RESERVED = 2_800;
/** How long a call takes until one was made. */
const SECONDS_A_CALL = 5;
/** The first queries and the first draft are waited for, one after the other. */
const CALLS_BEFORE_ALL_WORK = 2;

type Expected = Pick<Estimate, 'calls' | 'inputTokens' | 'outputTokens' | 'minutes' | 'basis'>;

const lettersOf = ({ prompts }: ChatModel, name: 'draft' | 'queries' | 'second-look'): number =>
  (prompts[`${name}.system`].length + prompts[`${name}.user`].length) / LETTERS_A_TOKEN;

async function assumed(
  { db }: Pick<Deps, 'db'>,
  chat: ChatModel,
  weighed: number,
): Promise<Expected> {
  const { count, letters } = await measurePassages(db);
  const passages = Math.min(
    Math.min(PASSAGES, count) * (letters / LETTERS_A_TOKEN + MARKS),
    Math.max(0, chat.contextTokens - RESERVED),
  );
  const looks = weighed * SECOND_LOOKS;
  const queries = Math.ceil(weighed / QUESTIONS_A_QUERY_CALL);
  const calls = queries + weighed + looks;
  return {
    calls,
    inputTokens:
      queries * lettersOf(chat, 'queries') +
      weighed * (lettersOf(chat, 'draft') + passages + A_QUESTION) +
      looks * (lettersOf(chat, 'second-look') + A_LOOK),
    outputTokens: queries * REPLIES.queries + weighed * REPLIES.draft + looks * REPLIES.look,
    minutes: ((calls / chat.concurrency + CALLS_BEFORE_ALL_WORK) * SECONDS_A_CALL) / 60,
    basis: 'assumed',
  };
}

/** In proportion to the questions weighed; the time until all are at work is there once a run, however long it is. */
function measured(used: DrafterUse, weighed: number): Expected {
  const share = weighed / used.weighed;
  const before = used.calls === 0 ? 0 : (CALLS_BEFORE_ALL_WORK * used.callSeconds) / used.calls;
  const working = Math.max(0, used.workedSeconds - used.runs * before);
  return {
    calls: used.calls * share,
    inputTokens: used.inputTokens * share,
    outputTokens: used.outputTokens * share,
    minutes: used.workedSeconds === 0 ? null : (before + working * share) / 60,
    basis: 'measured',
  };
}

/** Calls, tokens, cost and minutes for these questions; without a model only minutes. */
export async function estimateRun(
  { db, chat }: Pick<Deps, 'db' | 'chat'>,
  questions: readonly StoredQuestion[],
): Promise<Estimate> {
  const weighed = countWeighed(questions);
  const drafter = chat?.model ?? BUILT_IN_DRAFTER;
  const used = await countDrafterUse(db, { drafter, asksModel: chat !== null });
  const isKnown = used.weighed >= ENOUGH;
  const nothing = { calls: 0, inputTokens: 0, outputTokens: 0, minutes: null };
  const expected: Expected =
    chat === null
      ? { ...(isKnown ? measured(used, weighed) : nothing), basis: 'none' }
      : isKnown
        ? measured(used, weighed)
        : await assumed({ db }, chat, weighed);
  const calls = Math.round(expected.calls);
  const inputTokens = Math.round(expected.inputTokens);
  const outputTokens = Math.round(expected.outputTokens);
  return {
    questions: questions.length,
    calls,
    inputTokens,
    outputTokens,
    tokens: inputTokens + outputTokens,
    cost: chat === null ? null : costOf({ inputTokens, outputTokens }, chat.prices),
    currency: chat?.prices?.currency ?? null,
    minutes: weighed === 0 ? 0 : expected.minutes,
    basis: expected.basis,
  };
}
