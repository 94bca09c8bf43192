import { sql } from 'kysely';
import { z } from 'zod';
import type { Handle } from '../ports.ts';
import { paperFactsSchema, type StoredPaperFacts } from './paper-facts.ts';
import { correctedReport, storedReport } from './reports.ts';
import type { DocumentKind } from './schema.ts';
import { inScope, type PassageRow, type Scope, validityOn } from './search.ts';

/** A document of which Vouch has read facts: reports, certificates, tests, lists of sub-processors. */
export type FactDocument = {
  readonly documentId: string;
  readonly versionId: string;
  readonly document: string;
  readonly kind: DocumentKind;
  readonly title: string | null;
  /** What the paper states; null where it is a report, or nothing was read. */
  readonly paper: StoredPaperFacts | null;
  /** What counts of a report: a person's word, else what was read. Null: it is none. */
  readonly report: unknown;
  /** ISO date. */
  readonly validUntil: string | null;
  readonly expired: boolean;
  /** In the order of the document. */
  readonly passages: readonly PassageRow[];
};

const rowSchema = z.array(z.unknown());

/**
 * The documents of a scope that state facts, each with its passages; those that ran out too, marked so, because a
 * certificate that has expired is no certificate.
 */
export async function listFactDocuments(handle: Handle, scope: Scope): Promise<FactDocument[]> {
  const validity = validityOn(scope.today);
  const { rows } = await sql<
    Omit<FactDocument, 'paper' | 'report' | 'passages'> & {
      facts: unknown;
      read: unknown;
      corrections: unknown;
      passages: unknown;
    }
  >`select d.id as "documentId", v.id as "versionId", d.name as document, d.kind, v.title, v.paper_facts as facts, v.report as read,
      v.report_corrections as corrections, d.valid_until::text as "validUntil",
      coalesce(d.valid_until < ${scope.today}::date, false) as expired,
      (select json_agg(json_build_object('id', p.id, 'documentId', d.id, 'versionId', v.id, 'document', d.name, 'title', v.title,
        'version', v.number, 'documentKind', d.kind, 'audience', d.audience, 'modelAllowed', d.model_allowed, 'kind', p.kind,
        'page', p.page, 'section', p.section, 'text', p.text, 'searchText', p.search_text, 'controlId', p.control_id,
        'date', v.effective_date, 'validUntil', d.valid_until,
        'validity', ${validity},
        'criteria', p.criteria, 'quotable', p.quotable, 'standing', coalesce(p.standing, 'unknown'),
        'statements', p.statements, 'header', p.header, 'lead', p.lead) order by p.ordinal)
       from passages p where p.version_id = v.id) as passages
    from documents d join document_versions v on v.id = d.current_version_id
    where ${inScope({ ...scope, force: 'any' })} and ${validity} in ('current', 'expired')
      and (v.paper_facts is not null or v.report is not null)
    order by d.id`.execute(handle);
  return rows.map(({ facts, read, corrections, passages, ...row }) => ({
    ...row,
    paper: paperFactsSchema.nullable().catch(null).parse(facts),
    report: correctedReport(storedReport(read, corrections ?? {})),
    passages: rowSchema.parse(passages ?? []) as PassageRow[],
  }));
}
