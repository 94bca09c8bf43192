import { sql } from 'kysely';
import type { Handle } from '../ports.ts';
import { particularsSchema, type StoredParticulars } from './particulars.ts';
import { correctedReport, storedReport } from './reports.ts';

/** A service auditor's report whose validity follows from its period, because no person said another. */
export type PeriodReport = {
  readonly id: string;
  readonly name: string;
  readonly versionId: string;
  readonly product: string | null;
  /** ISO date. */
  readonly validUntil: string | null;
  /** The letter that carries it further now. */
  readonly bridgedBy: string | null;
  /** What counts of it: as it was read, or a person's word. */
  readonly report: unknown;
};

/** The reports that are here, by id. */
export async function listPeriodReports(handle: Handle): Promise<PeriodReport[]> {
  const rows = await handle
    .selectFrom('documents as d')
    .innerJoin('document_versions as v', 'v.id', 'd.current_version_id')
    .select(['d.id', 'd.name', 'd.product', 'v.id as versionId', 'd.valid_until as validUntil'])
    .select(['d.bridged_by as bridgedBy', 'v.report', 'v.report_corrections as corrections'])
    .where('d.removed_at', 'is', null)
    .where('d.kind', 'in', ['soc2', 'soc3'])
    .where('d.validity_said', '=', false)
    .orderBy('d.id')
    .execute();
  return rows.map(({ report, corrections, ...row }) => ({
    ...row,
    report: correctedReport(storedReport(report, corrections)),
  }));
}

export type StoredLetter = {
  readonly id: string;
  readonly product: string | null;
  /** ISO date: as far as it speaks, or a person says that it does. */
  readonly validUntil: string | null;
  readonly facts: Extract<StoredParticulars, { is: 'gap_letter' }>['facts'];
  readonly text: string;
};

/** The gap letters that are here, by id, each with its text. */
export async function listGapLetters(handle: Handle): Promise<StoredLetter[]> {
  const rows = await handle
    .selectFrom('documents as d')
    .innerJoin('document_versions as v', 'v.id', 'd.current_version_id')
    .select(['d.id', 'd.product', 'd.valid_until as validUntil', 'v.particulars', 'v.title'])
    .select(({ selectFrom }) =>
      selectFrom('passages as p')
        .select(
          sql<string>`string_agg(concat_ws(' ', p.section, p.text), ' ' order by p.ordinal)`.as(
            'text',
          ),
        )
        .whereRef('p.version_id', '=', 'v.id')
        .as('text'),
    )
    .where('d.removed_at', 'is', null)
    .where(sql<boolean>`v.particulars ->> 'is' = 'gap_letter'`)
    .orderBy('d.id')
    .execute();
  return rows.flatMap(({ particulars, title, text, ...row }) => {
    const stored = particularsSchema.parse(particulars);
    return stored.is === 'gap_letter'
      ? [{ ...row, facts: stored.facts, text: [title, text].join(' ') }]
      : [];
  });
}
