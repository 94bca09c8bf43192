import { AppError } from '../errors.ts';
import type { ChatModel, ModelFault } from '../ports.ts';
import type { Candidate } from '../retrieval/search-passages.ts';
import { confidenceOf } from './confidence.ts';
import type { Drafter, DrafterInput, Finding, ReasonCode } from './draft.ts';
import { judgeReply } from './model-gate.ts';
import { messagesFor, promptHashOf, type Reply, replySchema } from './prompt.ts';
import { documentTitle, referenceTo } from './wording.ts';

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

type Fault = Extract<Finding, { kind: 'fault' }>;

const isFault = (details: unknown): details is ModelFault =>
  typeof details === 'object' && details !== null && 'kind' in details && 'fatal' in details;

function faultOf(error: unknown): {
  finding: Fault;
  fatal: boolean;
  kind: ModelFault['kind'] | null;
} {
  const details = error instanceof AppError && isFault(error.details) ? error.details : null;
  const code = details ? CODES[details.kind] : 'model_unavailable';
  const reason = error instanceof AppError ? error.message : 'The model could not be asked.';
  return {
    finding: {
      kind: 'fault',
      code,
      reason: `${reason} (${code}${details ? `: ${details.kind}` : ''})`,
    },
    fatal: details?.fatal ?? false,
    kind: details?.kind ?? null,
  };
}

function findingOf(
  reply: Reply,
  asked: DrafterInput,
  given: { candidates: DrafterInput['candidates']; systemPrompt: string },
): Finding {
  const judged = judgeReply(reply, { ...given, text: asked.text, exceptions: asked.exceptions });
  if (judged.kind === 'held')
    return judged.held.code === 'model_refused' || judged.held.code === 'model_reply_invalid'
      ? {
          kind: 'fault',
          code: judged.held.code,
          reason: `${judged.held.reason} (${judged.held.code})`,
        }
      : {
          kind: 'gap',
          code: judged.held.code,
          reason: judged.held.reason,
          suggestion: judged.suggestion,
        };
  const { citations, answer, support } = judged;
  const references = [
    ...new Set(
      citations.map((each) =>
        referenceTo({
          ...each,
          text: each.quote,
          title: titleOf(given.candidates, each.versionId),
          audience: 'nda',
        }),
      ),
    ),
  ];
  return {
    kind: 'answer',
    verdict: reply.verdict,
    texts: [`${answer} (${references.slice(0, 2).join('; ')})`, answer],
    choice: null,
    citations,
    confidence: confidenceOf({ kind: 'model', support }),
    origin: 'draft',
  };
}

const titleOf = (candidates: DrafterInput['candidates'], versionId: string | null) => {
  const candidate = candidates.find((each) => each.versionId === versionId);
  return candidate ? documentTitle(candidate) : null;
};

/** Only documents that may leave the process, and only what may be quoted. */
const maySend = (candidate: Candidate): boolean =>
  candidate.modelAllowed && candidate.quotable && candidate.documentKind !== 'answers';

const NOTHING_TO_SEND: Finding = {
  kind: 'gap',
  code: 'no_evidence',
  reason: 'No passage that may be sent to the model is about this question.',
  suggestion: null,
};

/**
 * Drafts with a chat model: numbered passages out (only of documents that may leave the process), a reply by schema back, and `judgeReply`
 * between it and anyone's eyes. A fault that asking again cannot mend (key, quota, unknown model) ends the asking for the whole run.
 */
export function createModelDrafter(model: ChatModel): Drafter {
  let broken: Fault | null = null;
  const ask = async (
    asked: DrafterInput,
    candidates: DrafterInput['candidates'],
  ): Promise<Finding> => {
    const messages = await messagesFor(model, { ...asked.question, text: asked.text, candidates });
    const structured = model.chat.withStructuredOutput<Reply>(replySchema, {
      name: 'draft_answer',
    });
    const reply = replySchema.parse(
      await structured.invoke(messages, asked.signal ? { signal: asked.signal } : {}),
    );
    return findingOf(reply, asked, {
      candidates,
      systemPrompt: model.prompts['draft-answer.system'],
    });
  };
  const attempt = async (asked: DrafterInput, candidates: DrafterInput['candidates']) => {
    try {
      return { finding: await ask(asked, candidates), tooLong: false };
    } catch (error) {
      asked.signal?.throwIfAborted();
      const { finding, fatal, kind } = faultOf(error);
      if (fatal) broken = finding;
      return { finding, tooLong: kind === 'too_long' };
    }
  };
  return {
    name: model.model,
    promptHash: promptHashOf(model),
    concurrency: model.concurrency,
    draft: async (asked) => {
      if (broken) return broken;
      const candidates = asked.candidates.filter(maySend).slice(0, PASSAGES);
      if (candidates.length === 0) return NOTHING_TO_SEND;
      const first = await attempt(asked, candidates);
      return first.tooLong
        ? (await attempt(asked, candidates.slice(0, Math.ceil(candidates.length / 2)))).finding
        : first.finding;
    },
  };
}
