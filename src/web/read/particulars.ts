import type { StoredParticulars } from '../../store/particulars.ts';
import type { ParticularsView } from '../components/particulars-card.tsx';
import { date } from '../words.ts';

/** What a document is more closely than its kind. */
const PARTICULARS: Record<StoredParticulars['is'], string> = {
  soc2_type1: 'SOC 2 Type I report',
  soc2_type2: 'SOC 2 Type II report',
  soc2: 'SOC 2 report',
  soc3: 'SOC 3 report',
  soc1: 'SOC 1 report',
  questionnaire: 'Completed questionnaire',
  audit_report: 'Audit or assessment report',
  gap_list: 'Gap list',
  risk_register: 'Risk register',
  subprocessor_list: 'List of sub-processors',
  data_processing_agreement: 'Data processing agreement',
  architecture: 'Architecture paper',
  company_profile: 'Company profile',
  certificate: 'Certificate',
  statement_of_applicability: 'Statement of applicability',
  pentest_summary: 'Penetration test summary',
  insurance_certificate: 'Insurance certificate',
  gap_letter: 'Gap letter',
};

/** `Gap letter`; null where nothing was recognised. */
export const particularLabel = (particulars: StoredParticulars | null): string | null =>
  particulars === null ? null : PARTICULARS[particulars.is];

/** The facts of a certificate, a test, a letter as its page lists them; null where it has none of its own. */
export function readParticulars(particulars: StoredParticulars | null): ParticularsView | null {
  if (particulars === null || !('facts' in particulars)) return null;
  return { label: PARTICULARS[particulars.is], facts: factsOf(particulars) };
}

type Fact = ParticularsView['facts'][number];
type WithFacts = Extract<StoredParticulars, { facts: unknown }>;

const day = (label: string, value: string | null): Fact => ({
  label,
  value: value === null ? null : date(value),
});
const period = (label: string, from: string | null, to: string | null): Fact => ({
  label,
  value:
    from === null && to === null
      ? null
      : `${from === null ? 'not stated' : date(from)} to ${to === null ? 'not stated' : date(to)}`,
});

function factsOf({ is, facts }: WithFacts): Fact[] {
  switch (is) {
    case 'certificate':
      return [
        { label: 'Standard', value: facts.standard },
        { label: 'Number', value: facts.number },
        { label: 'Holder', value: facts.holder },
        { label: 'Issued by', value: facts.issuer },
        { label: 'Scope', value: facts.scope },
        day('Issued', facts.issued),
        day('Valid until, as written', facts.validUntil),
      ];
    case 'statement_of_applicability':
      return [
        { label: 'Standard', value: facts.standard },
        { label: 'Controls that apply', value: String(facts.applicable) },
        { label: 'Controls left out', value: String(facts.excluded) },
      ];
    case 'pentest_summary':
      return [
        { label: 'Tested by', value: facts.tester },
        period('Tested', facts.testedFrom, facts.testedTo),
        day('Reported', facts.reported),
        { label: 'Scope', value: facts.scope },
        { label: 'Open findings', value: findings(facts.open) },
      ];
    case 'insurance_certificate':
      return [
        { label: 'Insurer', value: facts.insurer },
        { label: 'Policy number', value: facts.policyNumber },
        { label: 'Limit', value: facts.limit },
        period('Insured', facts.from, facts.to),
      ];
    case 'gap_letter':
      return [
        period('Follows on the report of', facts.reportStart, facts.reportEnd),
        period('Speaks for', facts.coversFrom, facts.coversTo),
      ];
  }
}

/** `0 critical, 1 high; not stated: low`. */
function findings(open: Readonly<Record<string, number | null>>): string | null {
  const all = Object.entries(open);
  const known = all.flatMap(([severity, count]) =>
    count === null ? [] : [`${count} ${severity}`],
  );
  const unknown = all.flatMap(([severity, count]) => (count === null ? [severity] : []));
  if (known.length === 0) return null;
  return `${known.join(', ')}${unknown.length === 0 ? '' : `; not stated: ${unknown.join(', ')}`}`;
}
