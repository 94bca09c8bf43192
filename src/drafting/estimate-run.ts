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
  /** How long a call was taken to last for the minutes, where this model was never asked; else null. */
  readonly secondsACall: number | null;
  /**
   * `measured`: what the newest runs of this model took; `alike`: calls and tokens as with the models of earlier
   * runs; `assumed`: from the size of the evidence.
   */
  readonly basis: 'none' | 'measured' | 'alike' | 'assumed';
};

/** Questions whose search queries are written in one call. */
const QUESTIONS_A_QUERY_CALL = 20;
/**
 * Drafts that are looked at a second time, until that is known: all that settle a question, which may be few or
 * nearly all.
 */
const SECOND_LOOKS = 0.5;
/** Fewer questions than these say nothing of what a run takes. */
const ENOUGH = 20;
/** Passages of one prompt, and what each of them takes besides its letters. */
const PASSAGES = 30;
const LETTERS_A_TOKEN = 4;
const MARKS = 45;
/** What a prompt holds besides rules and passages, in tokens. */
const A_QUESTION = 150;
const A_LOOK = 250;
/**
 * Replies, in tokens (a quarter of their letters): what careful readers wrote to the prompts of three companies.
 * Their drafts had 120, 154 and 175 on average (66, 92 and 81 replies), their second looks 103, 123 and 135, their
 * queries 22 to 30 a question.
 */
const REPLIES = { queries: 550, draft: 150, look: 120 } as const;
/**
 * Rules, question and reply take this of a context before passages do, which are counted high there
 * (`select-passages.ts`).
 */
const RESERVED = 2_800;
const COUNTED = { lettersAToken: 3.6, marks: 60 } as const;
/** How long a call takes until one was made. */
const SECONDS_A_CALL = 5;
/** The first queries and the first draft are waited for, one after the other. */
const CALLS_BEFORE_ALL_WORK = 2;

type Expected = Pick<
  Estimate,
  'calls' | 'inputTokens' | 'outputTokens' | 'minutes' | 'secondsACall' | 'basis'
>;

const lettersOf = ({ prompts }: ChatModel, name: 'draft' | 'queries' | 'second-look'): number =>
  (prompts[`${name}.system`].length + prompts[`${name}.user`].length) / LETTERS_A_TOKEN;

/** Minutes of so many calls of a model that was never asked. */
const minutesOf = (calls: number, { concurrency }: ChatModel): number =>
  ((calls / concurrency + CALLS_BEFORE_ALL_WORK) * SECONDS_A_CALL) / 60;

async function assumed(
  { db }: Pick<Deps, 'db'>,
  chat: ChatModel,
  weighed: number,
): Promise<Expected> {
  const { count, letters } = await measurePassages(db);
  const room = Math.max(0, chat.contextTokens - RESERVED);
  const each = letters / COUNTED.lettersAToken + COUNTED.marks;
  const isWhole = count * each <= Math.min(chat.wholeTokens, room);
  const passages = isWhole ? count : Math.min(PASSAGES, count, Math.floor(room / each));
  const looks = weighed * SECOND_LOOKS;
  const queries = Math.ceil(weighed / QUESTIONS_A_QUERY_CALL);
  const calls = queries + weighed + looks;
  return {
    calls,
    inputTokens:
      queries * lettersOf(chat, 'queries') +
      weighed *
        (lettersOf(chat, 'draft') + passages * (letters / LETTERS_A_TOKEN + MARKS) + A_QUESTION) +
      looks * (lettersOf(chat, 'second-look') + A_LOOK),
    outputTokens: queries * REPLIES.queries + weighed * REPLIES.draft + looks * REPLIES.look,
    minutes: minutesOf(calls, chat),
    secondsACall: SECONDS_A_CALL,
    basis: 'assumed',
  };
}

/** Calls and tokens in proportion to the questions weighed. */
function inProportion(used: DrafterUse, weighed: number) {
  const share = weighed / used.weighed;
  return {
    calls: used.calls * share,
    inputTokens: used.inputTokens * share,
    outputTokens: used.outputTokens * share,
  };
}

/**
 * The time until the first draft is there once a run, however long it is; then what the calls take, so many at a
 * time; then what earlier runs took besides (limits of the model, waiting, the machine). When the first draft is
 * stored about as many others are answered as are asked at a time; that rest comes as it came.
 */
function minutesLike(used: DrafterUse, weighed: number, atATime: number): number | null {
  if (used.workedSeconds === 0) return null;
  const ahead = (questions: number, runs: number) =>
    Math.max(questions / 2, questions - runs * atATime);
  const calls = used.callSeconds / atATime;
  const besides = Math.max(0, used.workedSeconds - used.beforeSeconds - calls);
  const rest = (besides * ahead(weighed, 1)) / ahead(used.weighed, used.runs);
  return (used.beforeSeconds / used.runs + (calls * weighed) / used.weighed + rest) / 60;
}

async function expectedOf(
  { db, chat }: Pick<Deps, 'db' | 'chat'>,
  weighed: number,
): Promise<Expected> {
  const asksModel = chat !== null;
  const nothing = { calls: 0, inputTokens: 0, outputTokens: 0, minutes: null, secondsACall: null };
  const drafter = chat?.model ?? BUILT_IN_DRAFTER;
  const used = await countDrafterUse(db, { drafter, asksModel });
  const basis = asksModel ? 'measured' : 'none';
  if (used.weighed >= ENOUGH)
    return {
      ...nothing,
      ...inProportion(used, weighed),
      minutes: minutesLike(used, weighed, chat?.concurrency ?? 1),
      basis,
    };
  if (chat === null) return { ...nothing, basis };
  const others = await countDrafterUse(db, { drafter: null, asksModel });
  if (others.weighed < ENOUGH) return assumed({ db }, chat, weighed);
  const alike = inProportion(others, weighed);
  return {
    ...alike,
    minutes: minutesOf(alike.calls, chat),
    secondsACall: SECONDS_A_CALL,
    basis: 'alike',
  };
}

/** Calls, tokens, cost and minutes for these questions; without a model only minutes. */
export async function estimateRun(
  { db, chat }: Pick<Deps, 'db' | 'chat'>,
  questions: readonly StoredQuestion[],
): Promise<Estimate> {
  const weighed = countWeighed(questions);
  const expected = await expectedOf({ db, chat }, weighed);
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
    secondsACall: expected.secondsACall,
    basis: expected.basis,
  };
}
