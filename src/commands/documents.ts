import { graveFindings } from '../evidence/open-findings.ts';
import { plural } from '../plural.ts';
import { type DocumentOverview, listDocumentOverviews } from '../store/document-overview.ts';
import { listPendingVersions, type PendingVersion } from '../store/pending-versions.ts';
import { flag } from './arguments.ts';
import type { Arguments, Command, Io } from './command.ts';

/** `vouch documents`: what answers may rest on. */
export const command: Command = {
  name: 'documents',
  usage: '[--pending] [--json]',
  options: { pending: { type: 'boolean' }, json: { type: 'boolean' } },
  run: async ({ io, open }, args) => {
    const { db } = await open();
    if (flag(args, 'pending')) {
      showPending(io, await listPendingVersions(db), args);
      return;
    }
    const documents = await listDocumentOverviews(db);
    if (flag(args, 'json')) {
      const rows = documents.map(({ name, versionId: _, ...facts }) => ({
        document: name,
        kindInDoubt: facts.kindDoubt !== null,
        ...facts,
      }));
      return io.out(`${JSON.stringify(rows, null, 2)}\n`);
    }
    if (documents.length === 0)
      io.err('There is no document yet: `vouch ingest PATH` adds some.\n');
    for (const each of documents) io.out(`${each.name}  (${factsOf(each).join(', ')})\n`);
  },
};

/** Files that are unlike the document whose name they came under. */
function showPending(io: Io, waiting: readonly PendingVersion[], args: Arguments): void {
  if (flag(args, 'json')) {
    const rows = waiting.map(({ said: _, fileSha256: __, ...facts }) => facts);
    io.out(`${JSON.stringify(rows, null, 2)}\n`);
    return;
  }
  if (waiting.length === 0) io.err('No file waits for a decision.\n');
  for (const { id, document, title, shared } of waiting)
    io.out(`${document}  (${title ?? 'no title'}, ${Math.round(shared * 100)} % alike, ${id})\n`);
}

const validity = ({ validUntil, bridgedBy }: DocumentOverview): string | null =>
  validUntil === null
    ? null
    : `valid until ${validUntil}${bridgedBy === null ? '' : ` by the gap letter ${bridgedBy.name}`}`;

function factsOf(each: DocumentOverview): string[] {
  const findings = graveFindings(each.particulars);
  const facts = [
    each.kind,
    each.kindDoubt === null ? null : 'kind in doubt',
    each.audience,
    each.product,
    `version ${each.version}`,
    each.pages === null ? null : `${each.pages} pages`,
    each.kind === 'answers' ? plural(each.answers, 'answer') : plural(each.passages, 'passage'),
    findings === null ? null : `open findings: ${findings}`,
    validity(each),
    each.status === 'refused' ? `refused: ${each.reason}` : null,
  ];
  return facts.filter((fact) => fact !== null);
}
