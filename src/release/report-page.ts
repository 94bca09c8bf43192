import { plural } from '../plural.ts';
import type { ExportReport } from './export-report.ts';

/** The report as one plain page that prints well; it needs nothing from elsewhere. */
export function renderReport(report: ExportReport): string {
  const { out, written, openItems, refused, fidelity } = report;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Fidelity report: ${escaped(out.name)}</title>
<style>${STYLE}</style></head><body><main>
<h1>Fidelity report</h1>
<p class="verdict ${fidelity.ok ? 'holds' : 'fails'}">${verdict(report)}</p>
${report.includesDrafts ? `<p class="verdict fails">Dry run: ${report.unapproved} of the answers written were not approved by anybody. Do not send this file.</p>` : ''}
${summary(report)}
${section('What does not hold', ['Where', 'What'], fidelity.violations, (fault) => [
  fault.cell === null ? (fault.part ?? '') : placeOf({ ...fault, sheet: fault.sheet ?? '' }),
  fault.message,
])}
${section(
  `${plural(written.length, 'cell')} written`,
  ['Cell', 'Question', 'Value'],
  written,
  (cell) => [
    placeOf(cell),
    cell.questions.map(asked).join('\n'),
    [cell.value ?? '', cell.note].filter((part) => part !== undefined).join('\n'),
  ],
)}
${section('Not written', ['Cell', 'Value', 'Why'], refused, (cell) => [
  placeOf(cell),
  String(cell.value ?? ''),
  cell.reason,
])}
${folded(
  `${plural(openItems.length, 'open item')}, left as the buyer sent ${openItems.length === 1 ? 'it' : 'them'}`,
  section('', ['Question at', 'Question', 'State', 'Why'], openItems, (item) => [
    `${item.sheet}!${item.questionCell}`,
    item.text,
    STATE_WORDS[item.state] ?? item.state,
    item.reason ?? '',
  ]),
)}
${folded('The files, their parts and how this was checked', `${facts(report)}${proof(report)}`)}
</main></body></html>
`;
}

/** The words of the review page for what is not approved. */
const STATE_WORDS: Readonly<Record<string, string>> = {
  pending: 'waiting to be drafted',
  drafted: 'not reviewed yet',
  needs_input: 'needs input',
  failed: 'drafting failed',
  in_review: 'edited, not approved',
  answered: 'answered, not approved',
  approved: 'approved, but what it rests on has changed',
  rejected: 'rejected',
};

const STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --quiet: #555; --line: #d5d5d5; --edge: #888; --box: #f4f4f4; --good: #1b7f4b; --bad: #b3261e }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); margin: 0 }
main { max-width: 64rem; margin: 2rem auto; padding: 0 1.25rem }
h1 { font-size: 1.6rem; margin: 0 0 1rem } h2 { font-size: 1.15rem; margin: 2.2rem 0 .5rem }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem .4rem 0; text-align: left; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line }
thead th { font-size: .85em; color: var(--quiet); border-bottom-color: var(--edge) }
thead th:first-child, tbody th { width: 11.5rem } tbody th { font-weight: 600 }
code { font: .85em ui-monospace, monospace; overflow-wrap: anywhere } .hashes td:last-child { font: .8em ui-monospace, monospace }
.verdict { padding: .7rem 1rem; border-left: 5px solid; background: var(--box); font-weight: 600; margin: 0 0 1rem }
.holds { border-color: var(--good) } .fails { border-color: var(--bad) }
details { margin-top: 2rem; border-top: 1px solid var(--line) } summary { cursor: pointer; padding: .6rem 0 } summary h2 { display: inline; margin: 0 } h3 { font-size: 1rem; margin: 1.6rem 0 .5rem }
@media (max-width: 40rem) { thead th:first-child, tbody th { width: 6.5rem } }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #edece4; --paper: #131512; --quiet: #a0a398; --line: #2f332d; --edge: #7f8579; --box: #1b1e1a; --good: #82d3b5; --bad: #f2a39b } }
@media print { details::details-content { content-visibility: visible; height: auto } main { margin: 0; max-width: none; padding: 0 } tr { break-inside: avoid } thead { display: table-header-group } }
`;

function verdict({ fidelity, written }: ExportReport): string {
  if (!fidelity.ok)
    return 'This file could not be proven to be unchanged outside its answer cells.';
  const cells = written.length === 1 ? 'answer cell' : plural(written.length, 'answer cell');
  return `Only the ${cells} listed below changed; everything else is as the buyer sent it.`;
}

/** What a reader wants first: when, by whom, how much. */
function summary(report: ExportReport): string {
  const { written, openItems, openItemsReason } = report;
  const answered = new Set(written.flatMap(({ questions }) => questions.map(asked))).size;
  const rows = [
    row(
      'Made',
      `${escaped(report.exportedAt.replace(/T(\d\d:\d\d).*$/, ' $1 UTC'))} by ${escaped(report.exportedBy)}`,
    ),
    row(
      'Answers',
      `${plural(answered, 'answer')} in ${plural(written.length, 'cell')}; ${stayOpen(openItems)}`,
    ),
    openItemsReason === null ? '' : row('Why questions stay open', escaped(openItemsReason)),
  ];
  return `<table><tbody>\n${rows.filter(Boolean).join('\n')}\n</tbody></table>`;
}

/** A part that can be opened; on paper it is open. Nothing where there is nothing in it. */
const folded = (title: string, html: string): string =>
  html === '' ? '' : `<details><summary><h2>${escaped(title)}</h2></summary>\n${html}\n</details>`;

function facts(report: ExportReport): string {
  const { source, out, fidelity } = report;
  const total = fidelity.changedParts.length + fidelity.identicalParts;
  const changed = fidelity.changedParts.map(
    ({ part, why }) => `<code>${escaped(part)}</code>: ${escaped(why)}`,
  );
  const rows = [
    row('Buyer’s file', `${escaped(source.name)}\n<code>SHA-256 ${source.sha256}</code>`),
    row('Completed file', `${escaped(out.name)}\n<code>SHA-256 ${out.sha256}</code>`),
    row('Parts changed', `${changed.length} of ${total}\n${changed.join('\n')}`),
    row('Parts untouched', `${fidelity.identicalParts} of ${total}, byte for byte`),
    ...kept(report),
    fidelity.recalculates ? row('Formulas', RECALCULATES) : '',
  ];
  return `<table><tbody>\n${rows.filter(Boolean).join('\n')}\n</tbody></table>`;
}

function stayOpen(openItems: ExportReport['openItems']): string {
  const open = openItems.filter(({ kind }) => kind === 'question').length;
  const facts = openItems.length - open;
  const questions = plural(open, 'question');
  if (facts === 0) return `${questions} ${open === 1 ? 'stays' : 'stay'} open`;
  return `${questions} and ${plural(facts, 'company fact')} stay open`;
}

const RECALCULATES =
  'Their stored results are older than the answers. Excel calculates them anew when it opens the file; a viewer that does not (a preview, LibreOffice in its default setting) shows the old results until it is told to recalculate.';

/** What a buyer's IT looks for first: macros and links out of the file. */
function kept({ fidelity: { untouched } }: ExportReport): string[] {
  const count = (pattern: RegExp) => untouched.filter(({ part }) => pattern.test(part)).length;
  const links = count(/\/externalLinks\/[^/]+\.xml$/i);
  return [
    count(/vbaProject\.bin$/i) > 0 ? row('Macros', 'untouched, byte for byte; never run') : '',
    links > 0 ? row('Links to other files', `${links}, untouched; never followed`) : '',
  ];
}

function proof({ fidelity }: ExportReport): string {
  return `<h3>How this was checked</h3>
<p>Before this file could leave, both files were opened again and compared: every part inside them by its bytes, everything around the written cells in a changed part by its text, and every cell of every sheet by its value, formula and style. The SHA-256 of each untouched part is the same in both files.</p>
${section('', ['Untouched part', 'SHA-256'], fidelity.untouched, ({ part, sha256 }) => [part, sha256], 'hashes')}`;
}

const placeOf = ({ sheet, cell }: { sheet: string; cell: string | null }) => `${sheet}!${cell}`;

const asked = ({ id, text, approved }: ExportReport['written'][number]['questions'][number]) =>
  `${id === null ? '' : `${id} `}${text}${approved ? '' : ' (not approved)'}`;

function section<T>(
  title: string,
  ...[heads, items, cells, kind = '']: [
    heads: readonly string[],
    items: readonly T[],
    cells: (item: T) => string[],
    kind?: string,
  ]
): string {
  if (items.length === 0) return '';
  const tagged = (tag: string) => (text: string) => `<${tag}>${escaped(text)}</${tag}>`;
  const rows = items.map((item) => `<tr>${cells(item).map(tagged('td')).join('')}</tr>`);
  return `${title === '' ? '' : `<h2>${escaped(title)}</h2>`}
<table class="${kind}"><thead><tr>${heads.map(tagged('th')).join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
}

const row = (name: string, html: string) => `<tr><th scope="row">${name}</th><td>${html}</td></tr>`;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (letter) => ESCAPES[letter] ?? letter);
