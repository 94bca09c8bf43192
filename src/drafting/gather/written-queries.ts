import { type Asking, askModel } from '../model/ask-model.ts';
import { attribute, fillPrompt, inert } from '../model/messages.ts';
import { queriesReply } from '../model/replies.ts';
import type { ToGather } from './asked-question.ts';

/** Questions of one call. */
const A_CALL = 20;

/**
 * Two search queries for each question in the words of a document, written by the model some 20 questions a call;
 * none for a question where the call failed: it is searched by itself then.
 */
export async function writeQueries(
  asking: Asking,
  asked: readonly ToGather[],
  signal?: AbortSignal,
): Promise<string[][]> {
  const out: string[][] = asked.map(() => []);
  for (let start = 0; start < asked.length; start += A_CALL) {
    const batch = asked.slice(start, start + A_CALL);
    const messages = await fillPrompt(asking.model, 'queries', {
      questions: batch.map(({ question, text }, index) => ({
        number: index + 1,
        section: attribute(question.section),
        text: inert(
          question.before === null || question.before === undefined
            ? text
            : `(The question before: ${question.before.slice(0, 300)})\n${text}`,
        ),
      })),
    });
    const reply = await askModel(asking, {
      name: 'search_queries',
      messages,
      schema: queriesReply,
      versionIds: [],
      signal,
    });
    if (reply.kind === 'fault') continue;
    for (const { number, first, second } of reply.reply.queries)
      if (number >= 1 && number <= batch.length)
        out[start + number - 1] = [first, second].map((each) => each.trim()).filter(Boolean);
  }
  return out;
}
