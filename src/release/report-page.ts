import type { ExportReport } from './export-report.ts';

/** The report as one plain page that prints well; it needs nothing from elsewhere. */
export function renderReport(report: ExportReport): string {
  const { source, out, written, openItems, fidelity } = report;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Fidelity report: ${escaped(out.name)}</title>
<style>
body { font: 11pt/1.45 system-ui, sans-serif; color: #1a1a1a; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem } h2 { font-size: 1.1rem; margin-top: 2rem }
table { border-collapse: collapse; width: 100% } th, td { border-bottom: 1px solid #ccc; padding: .3rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere }
code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere } .verdict { padding: .6rem .8rem; border: 2px solid; border-radius: 4px }
@media print { body { margin: 0; max-width: none } tr { break-inside: avoid } }
</style></head><body>
<h1>Fidelity report</h1>
<p class="verdict"><strong>${verdict(report)}</strong></p>
${report.includesDrafts ? `<p class="verdict">Dry run: ${report.unapproved} of the answers written were not approved by anybody. Do not send this file.</p>` : ''}
<table>
${row('Buyer’s file', `${escaped(source.name)}<br><code>${source.sha256}</code>`)}
${row('Completed file', `${escaped(out.name)}<br><code>${out.sha256}</code>`)}
${row('Made', `${escaped(report.exportedAt)} by ${escaped(report.exportedBy)}`)}
${row('Cells written', String(written.length))}
${row('Parts changed', fidelity.changedParts.map(({ part, why }) => `<code>${escaped(part)}</code>: ${escaped(why)}`).join('<br>') || 'none')}
${row('Parts untouched', `${report.untouchedParts}, byte for byte`)}
${report.openItemsReason === null ? '' : row('Why questions stay open', escaped(report.openItemsReason))}
</table>
${section('What does not hold', fidelity.violations, (fault) => [
  fault.cell === null ? (fault.part ?? '') : `${fault.sheet}!${fault.cell}`,
  fault.message,
])}
${section(`Open: as the buyer sent them (${openItems.length})`, openItems, (item) => [
  `${item.sheet}!${item.questionCell}`,
  item.text,
  item.state.replace('_', ' '),
  item.reason ?? '',
])}
${section(`Written (${written.length})`, written, (cell) => [
  `${cell.sheet}!${cell.cell}`,
  String(cell.value ?? ''),
])}
</body></html>
`;
}

function verdict({ fidelity, written }: ExportReport): string {
  return fidelity.ok
    ? `Only the ${written.length} answer cells listed below changed; everything else is as the buyer sent it.`
    : 'This file could not be proven to be unchanged outside its answer cells.';
}

function section<T>(title: string, items: readonly T[], cells: (item: T) => string[]): string {
  if (items.length === 0) return '';
  const rows = items.map(
    (item) =>
      `<tr>${cells(item)
        .map((text) => `<td>${escaped(text)}</td>`)
        .join('')}</tr>`,
  );
  return `<h2>${escaped(title)}</h2>\n<table>\n${rows.join('\n')}\n</table>`;
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
