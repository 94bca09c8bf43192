import type { VerbForm } from '../grammar/verb-form.ts';
import type { Standing } from '../standing.ts';
import { isLoneParticiple } from './norm.ts';
import { type Role, type Rule, type SentenceStanding, say } from './rule.ts';

type Moods = Readonly<Record<Role, Standing>>;

const OBLIGES: Moods = {
  rules: 'requires',
  record: 'requires',
  report: 'recommends',
  plan: 'plans',
  advice: 'recommends',
};

/** What a mood is worth in each kind of text. */
const BY_MOOD: Partial<Readonly<Record<VerbForm, Moods>>> = {
  imperative: { ...OBLIGES, record: 'unknown' },
  must: OBLIGES,
  be_to: OBLIGES,
  future: { ...OBLIGES, report: 'plans' },
  should: { ...OBLIGES, rules: 'unknown', record: 'recommends' },
  would: {
    rules: 'unknown',
    record: 'unknown',
    report: 'reports_failure',
    plan: 'unknown',
    advice: 'unknown',
  },
};

/**
 * Norms say "should" for what may be left undone with a reason (RFC 2119), some rule books for what must be done;
 * nobody writes a rule with "ought".
 */
const OUGHT = /\b(?:ought to|had better|would do well to)\b/;

/** The mood of the main verb, as the kind of text has it. */
export const mood: Rule = ({ grammar: { form }, lower, context: { role } }) => {
  if (form === 'fragment') return ofFragment(lower, role);
  if (form === 'should' && OUGHT.test(lower)) return say('recommends');
  const standing = BY_MOOD[form]?.[role];
  return standing === undefined ? null : say(standing);
};

const LABELLED = /^([^:]{2,60}):\s+\S/;

/** Words without a verb: a value under a label, or a number, says something; a mere name does not. */
function ofFragment(lower: string, role: Role): SentenceStanding {
  if (role === 'plan') return { standing: 'plans', fragment: true };
  if (isLoneParticiple(LABELLED.exec(lower)?.[1] ?? ''))
    return { standing: 'unknown', fragment: true };
  const isWhole = /[.!]$/.test(lower) && lower.split(' ').length > 5;
  const says = isWhole || LABELLED.test(lower) || /\d/.test(lower) || /^no\b.*\.$/.test(lower);
  return { standing: says && role !== 'advice' ? 'asserts' : 'unknown', fragment: true };
}
