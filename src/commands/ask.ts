import { type AskedNow, askQuestions } from '../drafting/ask-question.ts';
import { AppError } from '../errors.ts';
import { flag, textOption } from './arguments.ts';
import type { Command } from './command.ts';
import { audienceOption } from './scope-options.ts';

const shown = ({ question, draft }: AskedNow) => ({
  question,
  status: draft.status,
  verdict: draft.verdict,
  confidence: draft.confidence,
  reason: draft.reason,
  suggestion: draft.suggestion,
  values: draft.values,
  citations: draft.citations.map(
    ({ source, document, version, page, section, control, criteria, quote }) => ({
      source,
      document,
      version,
      page,
      section,
      control,
      criteria,
      quote,
    }),
  ),
  found: draft.found ?? [],
  checks: draft.trace ?? [],
});

function asText(asked: AskedNow): string {
  const { question, draft } = asked;
  if (draft.status !== 'drafted') {
    const held = draft.suggestion === null ? [] : [`  Nearest text: ${draft.suggestion}`];
    return [
      question,
      `  ${draft.status === 'failed' ? 'Failed' : 'Needs input'}: ${draft.reason}`,
      ...held,
    ].join('\n');
  }
  const sources = draft.citations.map(
    (each) =>
      `  “${each.quote.replace(/\s+/g, ' ')}” (${[each.document, each.page === null ? null : `page ${each.page}`, each.section].filter((part) => part !== null).join(', ')})`,
  );
  return [question, `  ${draft.values.map((each) => each.value).join('. ')}`, ...sources].join(
    '\n',
  );
}

/** `vouch ask`: answers questions from an e-mail as rows of a questionnaire would be; nothing is stored. */
export const command: Command = {
  name: 'ask',
  usage: '["QUESTION"|-] [--product P] [--audience nda|public] [--json]',
  options: { product: { type: 'string' }, audience: { type: 'string' }, json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const [given, ...others] = args.positionals;
    if (others.length > 0)
      throw new AppError(
        'usage',
        `Put the question in quotation marks. Usage: vouch ask ${command.usage}`,
      );
    const text = given === undefined || given === '-' ? await io.input() : given;
    const questions = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /[\p{L}\p{N}]/u.test(line));
    if (questions.length === 0)
      throw new AppError('usage', `No question was given. Usage: vouch ask ${command.usage}`);
    const audience = audienceOption(args);
    const answers = await askQuestions(await open(), {
      questions,
      product: textOption(args, 'product') ?? null,
      audience,
      signal: io.signal,
    });
    if (!flag(args, 'json')) return io.out(`${answers.map(asText).join('\n\n')}\n`);
    for (const answer of answers) io.out(`${JSON.stringify(shown(answer))}\n`);
  },
};
