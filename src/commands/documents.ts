import { graveFindings } from '../evidence/open-findings.ts';
import { type DocumentOverview, listDocumentOverviews } from '../store/document-overview.ts';
import { flag } from './arguments.ts';
import type { Command } from './command.ts';

/** `vouch documents`: what answers may rest on. */
export const command: Command = {
  name: 'documents',
  summary: 'List the documents with their kind, version and how far they are valid',
  usage: '[--json]',
  options: { json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const { db } = await open();
    const documents = await listDocumentOverviews(db);
    if (flag(args, 'json')) {
      const rows = documents.map(({ name, versionId: _, ...facts }) => ({
        document: name,
        ...facts,
      }));
      return io.out(`${JSON.stringify(rows, null, 2)}\n`);
    }
    if (documents.length === 0)
      io.err('There is no document yet: `vouch ingest PATH` adds some.\n');
    for (const each of documents) io.out(`${each.name}  (${factsOf(each).join(', ')})\n`);
  },
};

const validity = ({ validUntil, bridgedBy }: DocumentOverview): string | null =>
  validUntil === null
    ? null
    : `valid until ${validUntil}${bridgedBy === null ? '' : ` by the gap letter ${bridgedBy.name}`}`;

function factsOf(each: DocumentOverview): string[] {
  const findings = graveFindings(each.particulars);
  const facts = [
    each.kind,
    each.audience,
    each.product,
    `version ${each.version}`,
    each.pages === null ? null : `${each.pages} pages`,
    each.kind === 'answers' ? `${each.answers} answers` : `${each.passages} passages`,
    findings === null ? null : `open findings: ${findings}`,
    validity(each),
    each.status === 'refused' ? `refused: ${each.reason}` : null,
  ];
  return facts.filter((fact) => fact !== null);
}
