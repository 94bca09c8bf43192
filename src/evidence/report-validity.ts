import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Actor } from '../store/actors.ts';
import { appendAudit } from '../store/audit.ts';
import { updateDocument } from '../store/documents.ts';
import {
  listGapLetters,
  listPeriodReports,
  type PeriodReport,
  type StoredLetter,
} from '../store/report-periods.ts';
import type { Schema } from '../store/schema.ts';
import { markAnswersStale } from '../store/stale-answers.ts';
import { reportCurrentUntil, saysNothingChanged } from './kinds/gap-letter.ts';
import { lastDayCovered } from './soc2/doubts.ts';

const day = z.string().nullish();
const periodSchema = z
  .object({ periodStart: day, periodEnd: day, reportDate: day, system: day })
  .catch({});
type Period = z.output<typeof periodSchema>;

type Mark = { readonly actor: Actor | null; readonly at: Date };
type Validity = { readonly until: string | null; readonly bridgedBy: string | null };

/**
 * Sets until when each report is valid, as far as no person said it: by its period, and by a gap letter that is
 * here and follows on it. Call it in the transaction that adds, changes or removes either. Answers that rest on a
 * report whose validity is over by that are marked; gives how many.
 */
export async function settleReportValidity(trx: Transaction<Schema>, mark: Mark): Promise<number> {
  const reports = await listPeriodReports(trx);
  const letters = reports.length === 0 ? [] : await listGapLetters(trx);
  let marked = 0;
  for (const report of reports) {
    const validity = validityOf(report, letters);
    if (validity.until !== report.validUntil || validity.bridgedBy !== report.bridgedBy)
      marked += await settle(trx, report, { ...validity, ...mark });
  }
  return marked;
}

/** By the letter that carries it furthest; by its period alone where none does. */
function validityOf(report: PeriodReport, letters: readonly StoredLetter[]): Validity {
  const period = periodSchema.parse(report.report);
  const periodEnd = lastDayCovered(period.periodEnd ?? null, period.reportDate ?? null);
  if (periodEnd === null) return { until: null, bridgedBy: null };
  const alone: Validity = { until: reportCurrentUntil(periodEnd, null), bridgedBy: null };
  return letters
    .filter((letter) => followsOn(letter, report.product, period))
    .map(({ id, facts, validUntil }) => ({
      until: reportCurrentUntil(periodEnd, { ...facts, coversTo: validUntil }),
      bridgedBy: id,
    }))
    .reduce<Validity>(
      (best, each) => (String(each.until) > String(best.until) ? each : best),
      alone,
    );
}

/** Words of a system's name that any company's may have. */
const COMMON =
  /^(?:the|and|for|of|its?|system|services?|platform|cloud|software|application|solutions?|suite|products?|data|online|web|saas|hosted|hosting|managed|customer|business|enterprise|management|infrastructure|technolog(?:y|ies)|inc|ltd|llc|gmbh|corp(?:oration)?|company|limited)$/i;

/**
 * A company keeps reports and letters of its suppliers too: a letter follows on a report of the same system, which
 * it names, and says that nothing material has changed. Where the report's system is not known, both have to state
 * the very same period.
 */
function followsOn(
  { facts, text, product }: StoredLetter,
  ofProduct: string | null,
  { periodStart, system }: Period,
): boolean {
  if (product !== null && product !== ofProduct) return false;
  if (!saysNothingChanged(text)) return false;
  const names = (system ?? '').match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]+/gu) ?? [];
  const own = names.filter((name) => !COMMON.test(name));
  if (own.length === 0) return periodStart != null && facts.reportStart === periodStart;
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  return own.some((name) => words.has(name.toLowerCase()));
}

async function settle(
  trx: Transaction<Schema>,
  { id, name, versionId, validUntil }: PeriodReport,
  { until, bridgedBy, actor, at }: Validity & Mark,
): Promise<number> {
  const today = at.toISOString().slice(0, 10);
  const endsNow = (validUntil === null || validUntil >= today) && until !== null && until < today;
  await updateDocument(trx, id, { validUntil: until, bridgedBy });
  const staleAnswers = endsNow
    ? await markAnswersStale(trx, {
        versionIds: [versionId],
        reason: `${name} was valid until ${until}.`,
        at,
      })
    : 0;
  await appendAudit(trx, {
    actor,
    action: 'document.changed',
    subjectKind: 'document',
    subjectId: id,
    details: { validUntil: until, bridgedBy, ...(staleAnswers === 0 ? {} : { staleAnswers }) },
    at,
  });
  return staleAnswers;
}
