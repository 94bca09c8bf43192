/** The usual control domains, in which questions are filtered and coverage is counted. */
export const DOMAINS = [
  'governance and risk',
  'access and identity',
  'physical security',
  'network and systems',
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

/** Whether a name is that of a domain. */
export const isDomain = (name: string): name is Domain =>
  (DOMAINS as readonly string[]).includes(name);

/** Longest prefix first: a criterion belongs to the first line that it starts with. */
const BY_PREFIX: readonly (readonly [string, Domain])[] = [
  ['CC1.4', 'people and training'],
  ['CC1.5', 'people and training'],
  ['CC2.2', 'people and training'],
  ['CC6.4', 'physical security'],
  ['CC6.5', 'data protection'],
  ['CC6.6', 'network and systems'],
  ['CC6.7', 'data protection'],
  ['CC6.8', 'network and systems'],
  ['CC6', 'access and identity'],
  ['CC7.1', 'network and systems'],
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
/** One criterion covers who may log in and how data is encrypted at rest: to people two domains. */
const CIPHERS =
  /\b(?:encrypt\w*|cryptograph\w*|cipher\w*|key (?:management|rotation|storage)|kms|hsm)\b/i;

/** The domain of a criterion, for example `CC8.1` → change management. */
export const domainOfCriterion = (id: string): Domain | null =>
  BY_PREFIX.find(([prefix]) => id.startsWith(prefix))?.[1] ?? null;

/** The domain of a text about these criteria, best first; null where there are none. */
export function domainFor(criteria: readonly string[], text: string): Domain | null {
  const [best] = criteria;
  if (best === undefined) return null;
  return best === 'CC6.1' && CIPHERS.test(text) ? 'data protection' : domainOfCriterion(best);
}
