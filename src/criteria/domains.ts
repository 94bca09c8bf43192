import { criteriaOf } from './criteria-of.ts';

/** The usual control domains, in which gaps and coverage are counted. */
export const DOMAINS = [
  'governance and risk',
  'access and identity',
  'physical security',
  'change management',
  'incident response',
  'vendor management',
  'logging and monitoring',
  'business continuity',
  'data protection',
  'people and training',
  'privacy',
] as const;
export type Domain = (typeof DOMAINS)[number];

/** Longest prefix first: a criterion belongs to the first line that it starts with. */
const BY_PREFIX: readonly (readonly [string, Domain])[] = [
  ['CC1.4', 'people and training'],
  ['CC1.5', 'people and training'],
  ['CC2.2', 'people and training'],
  ['CC6.4', 'physical security'],
  ['CC6.5', 'data protection'],
  ['CC6.7', 'data protection'],
  ['CC6.8', 'logging and monitoring'],
  ['CC6', 'access and identity'],
  ['CC7.1', 'logging and monitoring'],
  ['CC7.2', 'logging and monitoring'],
  ['CC7', 'incident response'],
  ['CC8', 'change management'],
  ['CC9.1', 'business continuity'],
  ['CC9.2', 'vendor management'],
  ['CC', 'governance and risk'],
  ['PI', 'data protection'],
  ['A1', 'business continuity'],
  ['C1', 'data protection'],
  ['P', 'privacy'],
];

/** The domain of a criterion, for example `CC8.1` → change management. */
export const domainOfCriterion = (id: string): Domain | null =>
  BY_PREFIX.find(([prefix]) => id.startsWith(prefix))?.[1] ?? null;

/** The domain that a question or passage belongs to, or null where it is not clear. */
export function domainOf(text: string): Domain | null {
  const [best] = criteriaOf(text);
  return best === undefined ? null : domainOfCriterion(best);
}
