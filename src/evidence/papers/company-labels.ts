import { isCalled } from './labels.ts';

/** What a company tells of itself, by the labels under which it does. */
const COMPANY_LABELS = [
  'company-name',
  'registration-number',
  'founded',
  'headquarters',
  'registered-office',
  'offices',
  'employees',
  'ownership',
  'website',
  'security-contact',
  'security-officer',
  'privacy-officer',
  'phone',
  'legal-form',
  'products',
] as const;

/** Labels that other papers have as well: they do not tell a company's profile. */
const SHARED: ReadonlySet<string> = new Set([
  'company-name',
  'phone',
  'offices',
  'products',
  'website',
]);

/** How many different things that only a company tells of itself these labels call. */
export const companyFieldsCalled = (labels: readonly string[]): number =>
  COMPANY_LABELS.filter(
    (label) => !SHARED.has(label) && labels.some((said) => isCalled(said, label)),
  ).length;
