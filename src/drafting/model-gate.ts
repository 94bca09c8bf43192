import { ABSOLUTE, HEDGE } from '../language/polarity.ts';
import { quantitiesOf } from '../language/quantities.ts';
import { shapeOf } from '../language/question-shape.ts';
import { topicShare } from '../language/weights.ts';
import type { Candidate } from '../retrieval/search-passages.ts';
import type { ExceptionRow } from '../store/soc2-exceptions.ts';
import { cite } from './cite.ts';
import { unsupportedClaims } from './claims.ts';
import type { Citation, ReasonCode } from './draft.ts';
import { squeeze } from './ground.ts';
import type { Reply } from './prompt.ts';
import { matchNumbers } from './support.ts';
import { longestVerbatimRun, withinVerbatimLimit } from './wording.ts';

export type Given = {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly exceptions: readonly ExceptionRow[];
  readonly systemPrompt: string;
};

type Held = { readonly code: ReasonCode; readonly reason: string };

const REFUSAL = /^\s*(?:i(?:['’]m| am) (?:sorry|unable)|sorry,|i can(?:no|['’])t|as an ai\b)/i;
/** Words that bind the company; only its documents may use them. */
const PROMISE =
  /\b(?:guarantee\w*|warrant(?:s|y|ies|ed)?|indemnif\w*|liable|liability|100 ?%|zero[- ]?day|penalt(?:y|ies)|refund\w*|credits?)\b/gi;
const LINK = /\b(?:https?:\/\/|www\.)\S+|[\w.+-]+@[\w-]+\.\w+/gi;
const LEAK_WORDS = 12;
const LEAST_TOPIC = 0.34;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;

/** A model's text without characters that no cell and no database takes. */
const cleaned = (text: string): string => text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();

/** The citations of a reply; null where a quote is not in the passage of this prompt that it names. */
function citationsOf(reply: Reply, candidates: readonly Candidate[]): Citation[] | null {
  const citations = reply.quotes.map(({ passage, quote }) => {
    const candidate = candidates[passage - 1];
    const wanted = squeeze(quote);
    return candidate && wanted.length >= 12 && squeeze(candidate.text).includes(wanted)
      ? cite(candidate, cleaned(quote))
      : null;
  });
  return citations.every((each) => each !== null) ? citations : null;
}

function saysMore(answer: string, quotes: readonly string[]): Held | null {
  const proof = quotes.join('\n').toLowerCase();
  const said = [...(answer.match(LINK) ?? []), ...(answer.match(PROMISE) ?? [])].filter(
    (each) => !proof.includes(each.toLowerCase()),
  );
  const claims = [...unsupportedClaims(answer, quotes), ...said];
  return claims.length === 0
    ? null
    : {
        code: 'unsupported_claim',
        reason: `The draft says what its quotes do not: ${claims.slice(0, 5).join(', ')}.`,
      };
}

function leaks(answer: string, given: Given, cited: readonly Candidate[]): Held | null {
  if (longestVerbatimRun(answer, given.systemPrompt) >= LEAK_WORDS)
    return {
      code: 'model_reply_invalid',
      reason: 'The model repeated its instructions instead of answering.',
    };
  return withinVerbatimLimit(
    answer,
    cited.map(({ text, audience }) => ({ text, audience })),
  )
    ? null
    : {
        code: 'unsupported_claim',
        reason:
          'The draft copies more than 30 consecutive words of a document that is not public: word it anew.',
      };
}

/** A Yes whose quotes name another number, hold only in part, or are about something else. */
function doubtfulYes(given: Given, quotes: readonly string[]): Held | null {
  const shape = shapeOf(given.text);
  const proof = quotes.join('\n');
  const numbers = matchNumbers(shape.quantities, quantitiesOf(proof));
  if (numbers === 'broken' || numbers === 'unknown')
    return {
      code: 'conflicting_evidence',
      reason:
        'The quotes do not give the number or interval that is asked: a person has to decide the answer.',
    };
  if (ABSOLUTE.test(shape.text) && HEDGE.test(proof) && !HEDGE.test(shape.text))
    return {
      code: 'conflicting_evidence',
      reason: 'The question asks about all cases, the quotes hold only in part or where possible.',
    };
  if (topicShare(shape.units, proof).coverage < LEAST_TOPIC)
    return { code: 'not_enough_evidence', reason: 'The quotes hardly speak of what is asked.' };
  return null;
}

function exceptionTouching(given: Given, cited: readonly Candidate[]): Held | null {
  const units = shapeOf(given.text).units;
  const found = given.exceptions.find(
    (each) =>
      cited.some(
        (candidate) =>
          candidate.versionId === each.versionId &&
          candidate.controlId !== null &&
          candidate.controlId === each.controlId,
      ) || topicShare(units, each.text).coverage >= 0.75,
  );
  return found
    ? {
        code: 'exception_in_control',
        reason: `The auditor noted an exception${found.controlId === null ? '' : ` in control ${found.controlId}`} (${found.document}): a person has to decide what to say about it.`,
      }
    : null;
}

export type Judged =
  | { readonly kind: 'held'; readonly held: Held; readonly suggestion: string | null }
  | {
      readonly kind: 'fits';
      readonly citations: Citation[];
      readonly answer: string;
      /** How much of the question's topic the quotes speak of, 0 to 1. */
      readonly support: number;
    };

/** What the model itself says it cannot do. */
function abstained(reply: Reply, answer: string, given: Given): Held | null {
  if (REFUSAL.test(answer))
    return { code: 'model_refused', reason: 'The model refused to answer this question.' };
  const missing = cleaned(reply.missing ?? '') || 'The passages do not settle the question.';
  const verdictLacks = reply.verdict === null && shapeOf(given.text).asks === 'yes-no';
  return reply.quotes.length === 0 || answer === '' || verdictLacks
    ? { code: 'model_abstained', reason: missing }
    : null;
}

function doubtAbout(
  reply: Reply,
  given: Given,
  said: { answer: string; quotes: readonly string[]; cited: readonly Candidate[] },
): Held | null {
  const mayAffirm = reply.verdict !== 'no' && reply.verdict !== 'na';
  return (
    saysMore(said.answer, said.quotes) ??
    leaks(said.answer, given, said.cited) ??
    (reply.verdict === 'yes' ? doubtfulYes(given, said.quotes) : null) ??
    (mayAffirm ? exceptionTouching(given, said.cited) : null)
  );
}

/**
 * The gate behind the model, without a model: the quotes are from this prompt's passages; the answer says nothing that they do not, leaks
 * nothing and copies little; a Yes agrees with the numbers, extent and topic of its quotes and with what the auditor noted. Else: held back.
 */
export function judgeReply(reply: Reply, given: Given): Judged {
  const answer = cleaned(reply.answer);
  const silent = abstained(reply, answer, given);
  if (silent)
    return {
      kind: 'held',
      held: silent,
      suggestion: silent.code === 'model_refused' ? null : answer || null,
    };
  const citations = citationsOf(reply, given.candidates);
  if (citations === null)
    return {
      kind: 'held',
      held: {
        code: 'quote_not_found',
        reason:
          'A quote does not stand in the passages that were given, so the draft was held back.',
      },
      suggestion: answer,
    };
  const cited = reply.quotes.flatMap(({ passage }) => given.candidates[passage - 1] ?? []);
  const quotes = citations.map((each) => each.quote);
  const held = doubtAbout(reply, given, { answer, quotes, cited });
  if (held) return { kind: 'held', held, suggestion: answer };
  const proof = [...quotes, ...cited.map((each) => each.section ?? '')].join('\n');
  return {
    kind: 'fits',
    citations,
    answer,
    support: topicShare(shapeOf(given.text).units, proof).coverage,
  };
}
