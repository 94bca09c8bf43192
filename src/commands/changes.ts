import { AppError } from '../errors.ts';
import type { PassageChange } from '../evidence/versions/compare-passages.ts';
import { compareVersions } from '../evidence/versions/compare-versions.ts';
import type { Part } from '../evidence/versions/compare-words.ts';
import { plural } from '../plural.ts';
import { getDocumentByName } from '../store/documents.ts';
import type { VersionPassage } from '../store/passages.ts';
import { flag, onlyPositional, textOption } from './arguments.ts';
import type { Arguments, Command } from './command.ts';

function numberOption(args: Arguments, name: string): number | undefined {
  const given = textOption(args, name);
  if (given !== undefined && !/^[1-9]\d{0,5}$/.test(given))
    throw new AppError('usage', `--${name} is the number of a version, not "${given}".`);
  return given === undefined ? undefined : Number(given);
}

const MARKS = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] } as const;
const marked = ({ kind, text }: Part): string =>
  `${MARKS[kind][0]}${text.trimEnd()}${MARKS[kind][1]}${/\s*$/.exec(text)?.[0] ?? ''}`;

function linesOf(change: PassageChange<VersionPassage>): string {
  const { section, page } = change.kind === 'removed' ? change.before : change.after;
  const place = [section, page === null ? null : `page ${page}`].filter(Boolean).join(', ');
  const parts: readonly Part[] =
    change.kind === 'changed'
      ? change.parts
      : [
          {
            kind: change.kind,
            text: change.kind === 'added' ? change.after.text : change.before.text,
          },
        ];
  return `${change.kind}${place === '' ? '' : ` (${place})`}\n  ${parts.map(marked).join('')}\n`;
}

/** `vouch changes`: what changed between two versions of a document. */
export const command: Command = {
  name: 'changes',
  usage: 'DOCUMENT [--from NUMBER] [--to NUMBER] [--json]',
  options: { from: { type: 'string' }, to: { type: 'string' }, json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const name = onlyPositional(command, args);
    const wanted = { from: numberOption(args, 'from'), to: numberOption(args, 'to') };
    const { db } = await open();
    const document = await getDocumentByName(db, name);
    if (document === null)
      throw new AppError(
        'not_found',
        `There is no document "${name}"; \`vouch documents\` lists them.`,
      );
    const { from, to, changes, unchanged } = await compareVersions(db, {
      documentId: document.id,
      ...wanted,
    });
    const result = { document: name, from: from.number, to: to.number, changes, unchanged };
    if (flag(args, 'json')) return io.out(`${JSON.stringify(result, null, 2)}\n`);
    for (const change of changes) io.out(linesOf(change));
    io.err(
      `Version ${from.number} to ${to.number}: ${plural(changes.length, 'passage')} changed, ${unchanged} not.\n`,
    );
  },
};
