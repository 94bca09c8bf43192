import type { BaseMessage } from '@langchain/core/messages';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { z } from 'zod';
import { sha256 } from '../../../hash.ts';
import type { ChatModel } from '../../../ports.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';

/** What the model has to send: quotes name the passage by its number in the prompt. */
export const replySchema = z.object({
  verdict: z.enum(['yes', 'no', 'partial', 'na']).nullable(),
  answer: z.string().max(4_000),
  quotes: z.array(z.object({ passage: z.number().int(), quote: z.string().max(4_000) })).max(12),
  missing: z.string().max(1_000).nullable(),
});
export type Reply = z.output<typeof replySchema>;

const MAX_PASSAGE_CHARACTERS = 2_500;

/** Untrusted text cannot open or close the marks that delimit it. */
const inert = (text: string) =>
  text
    .replace(/<\s*\/?\s*(?:passage|question|context)\b[^>]*>?/gi, ' ')
    .replace(/[\0\u2028\u2029]/g, ' ');
const attribute = (text: string | null) =>
  inert(text ?? '')
    .replace(/["<>\n\r]/g, ' ')
    .slice(0, 200);

/** The hash of the prompts that a draft was made with. */
export const promptHashOf = ({ prompts }: Pick<ChatModel, 'prompts'>): string =>
  sha256(`${prompts['draft-answer.system']}\n---\n${prompts['draft-answer.user']}`);

/** The messages of one question: rules, then the question and the numbered passages, each delimited. */
export function messagesFor(
  { prompts }: Pick<ChatModel, 'prompts'>,
  asked: {
    text: string;
    guidance: string | null;
    section: string | null;
    candidates: readonly Candidate[];
  },
): Promise<BaseMessage[]> {
  const template = ChatPromptTemplate.fromMessages(
    [
      ['system', prompts['draft-answer.system']],
      ['human', prompts['draft-answer.user']],
    ],
    { templateFormat: 'mustache' },
  );
  return template.formatMessages({
    question: inert(asked.text),
    context: inert([asked.section, asked.guidance].filter(Boolean).join('\n')),
    passages: asked.candidates.map((each, index) => ({
      number: index + 1,
      document: attribute(each.document),
      section: attribute(each.section),
      text: inert(each.text.slice(0, MAX_PASSAGE_CHARACTERS)),
    })),
  });
}
