import { readFileSync } from 'node:fs';

/** One changed place: what stood on the line, what stands there now, and the whole file with it. */
export type Mutant = {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  readonly from: string;
  readonly text: string;
};

/** What is changed, and into what, by kind; on one line each, in code alone. */
const CHANGES: readonly (readonly [kind: string, RegExp, string])[] = [
  ['comparison', / >= /g, ' > '],
  ['comparison', / <= /g, ' < '],
  ['comparison', / > (?=[\w(])/g, ' >= '],
  ['comparison', / < (?=[\w(])/g, ' <= '],
  ['equality', / === /g, ' !== '],
  ['equality', / !== /g, ' === '],
  ['joined', / && /g, ' || '],
  ['joined', / \|\| /g, ' && '],
  ['threshold', /\bconst ([A-Z_]+) = (\d+);/g, 'const $1 = $2 * 2;'],
  ['threshold', /\bconst ([A-Z_]+) = (0?\.\d+);/g, 'const $1 = $2 / 2;'],
  ['some or every', /\.some\(/g, '.every('],
  ['some or every', /\.every\(/g, '.some('],
  ['dropped guard', /^(\s*)if \(.+\) (?:return\b[^;]*|continue|break);$/g, '$1'],
  ['negated', /\bif \((?!.*\) \{$)(.+)\) (?=return|continue|break)/g, 'if (!($1)) '],
  ['negated', /\bif \((.+)\) \{$/g, 'if (!($1)) {'],
  ['negated', /(?<=[(&|?:=>]\s?)!(?=[\w(])/g, ''],
  ['dropped entry', /(?<=\[)'[^']*', (?=')/g, ''],
  ['dropped entry', /^\s*'[^']*',$/g, ''],
  ['early return', /(\): boolean \{)$/g, '$1 return false;'],
  ['early return', /(\): (?:readonly )?[\w<>]+\[\] \{)$/g, '$1 return [];'],
  ['early return', /(\): [\w<>[\]' |]+ \| null \{)$/g, '$1 return null;'],
  ['early return', /(\): string \{)$/g, "$1 return '';"],
  ['early return', /(\): number \{)$/g, '$1 return 0;'],
];

const isCode = (line: string): boolean =>
  !/^\s*(?:\/?\*|\/\/|import |export type|type )/.test(line) &&
  !/^\s*\/.*\/[a-z]*[;,]?$/.test(line);

const ENTRY = /^\s*'[^']*',?$/;

/** A line that is a word of a list, and no lone argument. */
const isInList = (lines: readonly string[], at: number): boolean =>
  ENTRY.test(lines[at - 1] ?? '') || ENTRY.test(lines[at + 1] ?? '');

/** Every change that a file allows, from its top. */
export function mutantsOf(file: string): Mutant[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) =>
    !isCode(line) || (ENTRY.test(line) && !isInList(lines, at))
      ? []
      : CHANGES.flatMap(([kind, pattern, into]) =>
          [...line.matchAll(pattern)].map((match) => {
            const [before, after] = [
              line.slice(0, match.index),
              line.slice(match.index + match[0].length),
            ];
            const groups = match.slice(1);
            const changed = into.replace(/\$(\d)/g, (_, place) => groups[Number(place) - 1] ?? '');
            const mutated = `${before}${changed}${after}`;
            const text = [...lines.slice(0, at), mutated, ...lines.slice(at + 1)].join('\n');
            return {
              file,
              line: at + 1,
              kind,
              from: `${line.trim()} → ${mutated.trim() || '(nothing)'}`,
              text,
            };
          }),
        ),
  );
}
