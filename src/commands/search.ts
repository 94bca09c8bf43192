import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { searchForPeople } from '../retrieval/search-out-of-force.ts';
import type { Candidate } from '../retrieval/search-passages.ts';
import { flag, onlyPositional, textOption } from './arguments.ts';
import type { Command, Io } from './command.ts';
import { readInputFile } from './read-input-file.ts';
import { scopeOption, wholeNumberOption } from './scope-options.ts';

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });

type Line = z.output<typeof lineSchema>;

const shown = ({
  document,
  page,
  section,
  text,
  score,
  criteria,
  controlId,
  header,
  lead,
  validity,
  validUntil,
}: Candidate) => ({
  document,
  page,
  section,
  text,
  score: Math.round(score * 1000) / 1000,
  criteria,
  control: controlId,
  header,
  lead,
  validity,
  validUntil,
});

function readLine(text: string, at: number, file: string): Line {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError(
      'invalid_input',
      `Line ${at} is not {"id": …, "question": "…"}: correct it and search again.`,
      { place: { file }, cause },
    );
  }
}

async function readBatch(io: Io, name: string): Promise<Line[]> {
  const text = new TextDecoder().decode(await readInputFile(io.cwd, name));
  return text
    .split('\n')
    .map((line, index) => ({ line, at: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, at }) => readLine(line, at, name));
}

const BATCH = 150;

async function searchBatch(
  deps: Deps,
  io: Io,
  input: { lines: readonly Line[]; scope: ReturnType<typeof scopeOption>; limit: number },
): Promise<void> {
  for (let start = 0; start < input.lines.length; start += BATCH) {
    io.signal.throwIfAborted();
    const lines = input.lines.slice(start, start + BATCH);
    const found = await searchForPeople(deps, {
      queries: lines.map((line) => line.question),
      scope: input.scope,
      limit: input.limit,
    });
    lines.forEach((line, index) => {
      io.out(`${JSON.stringify({ id: line.id, results: (found[index] ?? []).map(shown) })}\n`);
    });
  }
}

function table(found: readonly Candidate[]): string {
  return found
    .map(({ document, page, section, score, text, validity, validUntil }) =>
      [
        `${score.toFixed(2)}  ${document}${page === null ? '' : `, page ${page}`}${section === null ? '' : `, ${section}`}${validity === 'current' ? '' : ` (${validity}${validUntil === null ? '' : `, valid until ${validUntil}`}: proves nothing)`}`,
        `      ${text.replace(/\s+/g, ' ').slice(0, 200)}`,
      ].join('\n'),
    )
    .join('\n');
}

/** `vouch search`: passages for one question, or for a file of them. */
export const command: Command = {
  name: 'search',
  usage: '"QUESTION" [--limit 10] [--json] | --batch QUESTIONS.jsonl [--limit 20] --json',
  options: {
    limit: { type: 'string' },
    batch: { type: 'string' },
    product: { type: 'string' },
    audience: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async ({ io, open }, args) => {
    const batch = textOption(args, 'batch');
    const limit = wholeNumberOption(args, 'limit', batch === undefined ? 10 : 20);
    const lines = batch === undefined ? [] : await readBatch(io, batch);
    const question = batch === undefined ? onlyPositional(command, args).trim() : '';
    if (batch === undefined && question === '')
      throw new AppError('usage', `No question was given. Usage: vouch search ${command.usage}`);
    const deps = await open();
    const scope = scopeOption(args, deps.clock);
    if (batch !== undefined) return searchBatch(deps, io, { lines, scope, limit });
    const [found = []] = await searchForPeople(deps, { queries: [question], scope, limit });
    io.out(
      flag(args, 'json')
        ? `${JSON.stringify(found.map(shown))}\n`
        : `${table(found) || 'Nothing was found: ingest documents first (vouch ingest PATH).'}\n`,
    );
  },
};
