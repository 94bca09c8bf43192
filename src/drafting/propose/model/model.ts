import { AppError } from '../../../errors.ts';
import { topicShare } from '../../../language/weights.ts';
import type { ChatModel, ModelFault } from '../../../ports.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import { quoteFrom } from '../../cite.ts';
import type { Dossier } from '../../dossier.ts';
import type { ReasonCode } from '../../draft.ts';
import { squeeze } from '../../ground.ts';
import { nothing, type Produced, type Producer, type Quoted } from '../../proposal.ts';
import { messagesFor, type Reply, replySchema } from './prompt.ts';

/** Passages that the model is given; half of them when it says that they are too long. */
const PASSAGES = 10;

const CODES: Readonly<Record<ModelFault['kind'], ReasonCode>> = {
  rate_limited: 'model_unavailable',
  unavailable: 'model_unavailable',
  timeout: 'model_unavailable',
  rejected: 'model_unavailable',
  too_long: 'model_unavailable',
  refused: 'model_refused',
  truncated: 'model_reply_invalid',
  invalid_reply: 'model_reply_invalid',
};

type Fault = Extract<Produced, { kind: 'fault' }>;

const isFault = (details: unknown): details is ModelFault =>
  typeof details === 'object' && details !== null && 'kind' in details && 'fatal' in details;

function faultOf(error: unknown): {
  fault: Fault;
  fatal: boolean;
  kind: ModelFault['kind'] | null;
} {
  const details = error instanceof AppError && isFault(error.details) ? error.details : null;
  const code = details ? CODES[details.kind] : 'model_unavailable';
  const reason = error instanceof AppError ? error.message : 'The model could not be asked.';
  return {
    fault: {
      kind: 'fault',
      code,
      reason: `${reason} (${code}${details ? `: ${details.kind}` : ''})`,
    },
    fatal: details?.fatal ?? false,
    kind: details?.kind ?? null,
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const CONTROLS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g;

/** A model's text without characters that no cell and no database takes. */
const cleaned = (text: string): string => text.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();

const REFUSAL = /^\s*(?:i(?:['’]m| am) (?:sorry|unable)|sorry,|i can(?:no|['’])t|as an ai\b)/i;

/** The quotes of a reply; null where one is not in the passage of this prompt that it names. */
function quotesOf(reply: Reply, candidates: Dossier['candidates']): Quoted[] | null {
  const quotes = reply.quotes.map(({ passage, quote }) => {
    const candidate = candidates[passage - 1];
    const wanted = squeeze(quote);
    return candidate && wanted.length >= 12 && squeeze(candidate.text).includes(wanted)
      ? quoteFrom(candidate, cleaned(quote))
      : null;
  });
  return quotes.every((each) => each !== null) ? quotes : null;
}

const abstention = (reply: Reply, suggestion: string | null): Produced => ({
  kind: 'nothing',
  code: 'model_abstained',
  reason: cleaned(reply.missing ?? '') || 'The passages do not settle the question.',
  suggestion,
  final: true,
});

function producedFrom(
  reply: Reply,
  { understanding }: Dossier,
  given: { candidates: Dossier['candidates']; instructions: string },
): Produced {
  const answer = cleaned(reply.answer);
  if (REFUSAL.test(answer))
    return {
      kind: 'fault',
      code: 'model_refused',
      reason: 'The model refused to answer this question. (model_refused)',
    };
  const lacksVerdict = reply.verdict === null && understanding.shape.asks === 'yes-no';
  if (reply.quotes.length === 0 || answer === '' || lacksVerdict)
    return abstention(reply, answer || null);
  const quotes = quotesOf(reply, given.candidates);
  if (quotes === null)
    return {
      ...nothing(
        'quote_not_found',
        'A quote does not stand in the passages that were given, so the draft was held back.',
        answer,
      ),
    };
  const proof = quotes.map(({ citation }) => `${citation.quote}\n${citation.section ?? ''}`);
  return {
    kind: 'proposal',
    proposal: {
      origin: 'model',
      verdict: reply.verdict,
      choice: null,
      texts: [answer],
      quotes,
      strength: topicShare(understanding.shape.units, proof.join('\n')).coverage,
      qualification: null,
      open: null,
      secondLook: null,
      instructions: given.instructions,
      reuse: null,
    },
  };
}

/** Only documents that may leave the process, and only what may be quoted. */
const maySend = (candidate: Candidate): boolean =>
  candidate.modelAllowed && candidate.quotable && candidate.documentKind !== 'answers';

const NOTHING_TO_SEND = nothing(
  'no_evidence',
  'No passage that may be sent to the model is about this question.',
);

/**
 * Proposes what a chat model says: numbered passages out (only of documents that may leave the process), a reply by schema back. A fault that
 * asking again cannot mend (key, quota, unknown model) ends the asking for the whole run.
 */
export function createModelProducer(model: ChatModel): Producer {
  let broken: Fault | null = null;
  const ask = async (
    dossier: Dossier,
    candidates: Dossier['candidates'],
    signal?: AbortSignal,
  ): Promise<Produced> => {
    const messages = await messagesFor(model, {
      ...dossier.question,
      text: dossier.text,
      candidates,
    });
    const structured = model.chat.withStructuredOutput<Reply>(replySchema, {
      name: 'draft_answer',
    });
    const reply = replySchema.parse(await structured.invoke(messages, signal ? { signal } : {}));
    return producedFrom(reply, dossier, {
      candidates,
      instructions: model.prompts['draft-answer.system'],
    });
  };
  const attempt = async (
    dossier: Dossier,
    candidates: Dossier['candidates'],
    signal?: AbortSignal,
  ) => {
    try {
      return { produced: await ask(dossier, candidates, signal), tooLong: false };
    } catch (error) {
      signal?.throwIfAborted();
      const { fault, fatal, kind } = faultOf(error);
      if (fatal) broken = fault;
      return { produced: fault, tooLong: kind === 'too_long' };
    }
  };
  return {
    origin: 'model',
    propose: async (dossier, signal) => {
      if (broken) return broken;
      const candidates = dossier.candidates.filter(maySend).slice(0, PASSAGES);
      if (candidates.length === 0) return NOTHING_TO_SEND;
      const first = await attempt(dossier, candidates, signal);
      return first.tooLong
        ? (await attempt(dossier, candidates.slice(0, Math.ceil(candidates.length / 2)), signal))
            .produced
        : first.produced;
    },
  };
}
