import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { getDocument, lockDocument } from '../store/documents.ts';
import {
  correctedReport,
  getReport,
  type StoredReport,
  updateReportCorrections,
} from '../store/reports.ts';
import { isAttestationKind } from './kinds/kind-rules.ts';
import { settleReportValidity } from './report-validity.ts';

const text = z.string().trim().min(1).max(500).nullable();
const day = z.iso.date({ error: 'must be a date such as 2026-11-21' }).nullable();
const organizations = z
  .array(z.object({ name: z.string().trim().min(1).max(300), service: text }))
  .max(200);
const userControls = z
  .array(
    z.object({
      id: z.string().trim().min(1).max(60).nullable(),
      text: z.string().trim().min(1).max(2000),
    }),
  )
  .max(500);

/** The facts of a service auditor's report that a person may correct; what is left out stays. Dates are ISO dates. */
export const reportFacts = z
  .strictObject({
    type: z.enum(['I', 'II']).nullable(),
    periodStart: day,
    periodEnd: day,
    asOf: day,
    auditor: text,
    opinion: z.enum(['unqualified', 'qualified', 'adverse', 'disclaimer']).nullable(),
    categories: z.array(
      z.enum(['Security', 'Availability', 'Processing Integrity', 'Confidentiality', 'Privacy']),
    ),
    system: text,
    subserviceMethod: z.enum(['carve-out', 'inclusive']).nullable(),
    subserviceOrganizations: organizations,
    userEntityControls: userControls,
  })
  .partial();
export type ReportFacts = z.output<typeof reportFacts>;

/** As much of a report as a form shows; null where none was read and nothing was said. */
export async function readReportFacts(
  db: Deps['db'],
  versionId: string,
): Promise<{ facts: ReportFacts; corrected: readonly string[] }> {
  const report = await getReport(db, versionId);
  const known = correctedReport(report);
  return {
    facts: known === null ? {} : factsIn(known),
    corrected: Object.keys(report.corrections),
  };
}

const factsIn = (report: unknown): ReportFacts =>
  z.object(reportFacts.shape).catch({}).parse(report);

/**
 * Corrects what was read from the report in force. A value that says what was read is no correction any more. Where
 * the period's end changes, the validity that followed from it follows. @throws AppError not_found, invalid_input.
 */
export async function correctReport(
  deps: Pick<Deps, 'db' | 'clock'>,
  { documentId, actor, facts }: { documentId: string; actor: Actor; facts: ReportFacts },
): Promise<{ staleAnswers: number }> {
  const document = await getDocument(deps.db, documentId);
  if (document?.currentVersionId == null || !isAttestationKind(document.kind))
    throw new AppError('not_found', 'There is no such report.');
  const versionId = document.currentVersionId;
  return deps.db.transaction().execute(async (trx) => {
    await lockDocument(trx, documentId);
    const before = await getReport(trx, versionId);
    const corrections = mergedWith(before, facts);
    const fields = Object.keys({ ...before.corrections, ...corrections }).filter(
      (field) => !same(before.corrections[field], corrections[field]),
    );
    refuseBackwards(factsIn(correctedReport({ ...before, corrections }) ?? {}));
    if (fields.length === 0) return { staleAnswers: 0 };
    await updateReportCorrections(trx, versionId, corrections);
    await appendAudit(trx, {
      actor,
      action: 'report.corrected',
      subjectKind: 'document',
      subjectId: documentId,
      details: { fields },
      at: deps.clock.now(),
    });
    return { staleAnswers: await settleReportValidity(trx, { actor, at: deps.clock.now() }) };
  });
}

function refuseBackwards({ periodStart, periodEnd }: ReportFacts): void {
  if (periodStart != null && periodEnd != null && periodStart >= periodEnd)
    throw new AppError(
      'invalid_input',
      `The period ends on ${periodEnd}, which is not after its start on ${periodStart}.`,
    );
}

function mergedWith({ read, corrections }: StoredReport, said: ReportFacts) {
  const all = { ...corrections, ...withPlaces(read, said) };
  return Object.fromEntries(
    Object.entries(all).filter(
      ([field, value]) => value !== undefined && !same(value, read?.[field] ?? null),
    ),
  );
}

/** What stands in a list as it was read keeps what else was read of it, such as its page. */
function withPlaces(read: StoredReport['read'], said: ReportFacts): Record<string, unknown> {
  const keep = (field: keyof ReportFacts, keys: readonly string[]) => {
    const list = said[field];
    if (!Array.isArray(list)) return {};
    const known = z.array(z.looseObject({})).catch([]).parse(read?.[field]);
    const matching = (each: object) =>
      known.find((one) => keys.every((key) => same(one[key], Reflect.get(each, key))));
    return {
      [field]: list.map((each) =>
        typeof each === 'object' ? (matching(each) ?? { page: null, ...each }) : each,
      ),
    };
  };
  return {
    ...said,
    ...keep('subserviceOrganizations', ['name', 'service']),
    ...keep('userEntityControls', ['id', 'text']),
  };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
