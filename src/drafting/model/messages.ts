import type { BaseMessage } from '@langchain/core/messages';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { sha256 } from '../../hash.ts';
import { datesIn } from '../../language/dates.ts';
import type { ChatModel, PromptName } from '../../ports.ts';

type Prompts = Pick<ChatModel, 'prompts'>;

/** Untrusted text cannot open or close the marks that delimit it, nor hide characters that no reader sees. */
export const inert = (text: string): string =>
  text
    .replace(
      /<(?=\s*\/?\s*(?:passage|today|earlier-answer|row|question|form|answer|quote)\b)/gi,
      '‹',
    )
    .replace(/[\0\u2028\u2029]|\p{Cf}/gu, ' ');

/** As `inert`, on one line and short enough for an attribute. */
export const attribute = (text: string | null): string =>
  inert(text ?? '')
    .replace(/["<>\n\r]/g, ' ')
    .slice(0, 200);

/** Past dates that are named beside a text at most, the latest. */
const PAST_DATES = 4;

/** A day as prompts state it: 2026-11-15. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** The full dates of a text that lie before today. */
export const pastDates = (text: string, today: Date): string =>
  datesIn(text)
    .filter((date) => date < dayOf(today))
    .slice(-PAST_DATES)
    .join(', ');

/** The hash of the prompts that drafts are made with. */
export const promptHashOf = ({ prompts }: Prompts): string =>
  sha256(
    Object.entries(prompts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, text]) => `${name}\n${text}`)
      .join('\n---\n'),
  );

/** A system prompt and its user message with these values; the values are not interpreted. */
export function fillPrompt(
  { prompts }: Prompts,
  name: 'draft' | 'queries' | 'second-look',
  values: Record<string, unknown>,
): Promise<BaseMessage[]> {
  const text = (part: 'system' | 'user') => prompts[`${name}.${part}` satisfies PromptName];
  return ChatPromptTemplate.fromMessages(
    [
      ['system', text('system')],
      ['human', text('user')],
    ],
    { templateFormat: 'mustache' },
  ).formatMessages(values);
}

/**
 * About how many tokens a text is; high rather than low (English has some four characters a token, Japanese one or
 * two).
 */
export const tokensOf = (text: string): number =>
  Math.ceil(
    text.replace(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu, '')
      .length *
      1.2 +
      text.length / 3.6,
  );
