import type { Grammar } from '../grammar/grammar.ts';
import type { Party } from '../standing.ts';
import { type Read, type Rule, type SentenceStanding, say } from './rule.ts';
import { headOf } from './subject.ts';
import { CHOOSING, COMPANY_FORM, GIVING, HOSTS, PARTIES, RECEIVING } from './words.ts';

const FOR_THE_COMPANY = /\b(?:our|ours|us|the company|the organi[sz]ation)\b/;

function partyOf({ grammar, context }: Read): Party | null {
  const words = grammar.subject.map(({ word }) => word).join(' ');
  const head = headOf(grammar.subject);
  if (head === 'operator' && !/\b(?:data|hosting|cloud|network|site|colocation)\b/.test(words))
    return null;
  if (head === 'entity' && !/\buser\b/.test(words)) return null;
  if (
    head === 'tester' || head === 'examiner'
      ? context.role !== 'report'
      : /\binternal\b/.test(words) && head === 'auditor'
  )
    return null;
  for (const [party, heads] of Object.entries(PARTIES)) if (heads.has(head)) return party as Party;
  return null;
}

/** The words of the subject's own noun phrase: what a participle or a preposition adds names others beside it. */
function namedIn(subject: Grammar['subject']): string {
  const end = subject.findIndex(({ pos }, at) => at > 0 && /^(?:VERB|AUX|ADP|SCONJ)$/.test(pos));
  return (end < 0 ? subject : subject.slice(0, end)).map(({ word }) => word).join(' ');
}

/** A proper name as subject that is a host's, another company's or another product's. */
function isOtherName({ grammar, context }: Read): boolean {
  const words = namedIn(grammar.subject);
  if (context.own.some((name) => words.includes(name))) return false;
  if (context.others.some((name) => words.includes(name))) return true;
  return HOSTS.test(words) || (context.own.length > 0 && COMPANY_FORM.test(words));
}

const isActive = ({ grammar }: Read): boolean => !grammar.passive;
const tellsOfCompany = ({ rest, context }: Read): boolean =>
  FOR_THE_COMPANY.test(rest) || context.own.some((name) => rest.includes(name));

/** What customers, providers, auditors or attackers do, or have to do, is not what the company does. */
export const party: Rule = (read) => {
  const { grammar, context } = read;
  if (grammar.form === 'imperative' || grammar.form === 'fragment') return null;
  const found = partyOf(read);
  if (found === null) {
    const isOther = isActive(read) && isOtherName(read) && !tellsOfCompany(read);
    return isOther ? say('speaks_of_others', 'others') : null;
  }
  if (found === 'attackers')
    return context.role === 'report' ? say('reports_failure') : say('unknown');
  if (found === 'customers') return ofCustomers(read);
  const obliges = /^(?:must|be_to|should|future)$/.test(grammar.form);
  if (grammar.passive || obliges || tellsOfCompany(read)) return null;
  return say('speaks_of_others', found);
};

function ofCustomers(read: Read): SentenceStanding | null {
  const { grammar, rest, context } = read;
  const { form, verb, subject } = grammar;
  const isReader = subject.some(({ word }) => word === 'you');
  if (isReader && context.toStaff && context.role !== 'advice') return ofStaff(grammar);
  if (isReader && /^(?:should|may|can|would)$/.test(form)) return say('recommends');
  if (isCompound(grammar, rest) || isGiven(grammar)) return null;
  if (/^(?:present|can|may)$/.test(form) && RECEIVING.has(verb) && !CHOOSING.has(verb)) return null;
  if (form === 'should' && /^(?:report|advice)$/.test(context.role)) return say('recommends');
  return rest === '' && form === 'fragment' ? null : say('speaks_of_others', 'customers');
}

/** What is done to or for customers the company does; what must be done to them is theirs, unless something must be given to them. */
const isGiven = ({ form, passive, verb }: Grammar): boolean =>
  passive && ((form !== 'must' && form !== 'should') || GIVING.has(verb));

/** "Client logs (of the last year)": a name made of two nouns, which reads like a subject and its verb. */
const isCompound = ({ form, subject }: Grammar, rest: string): boolean =>
  form === 'present' &&
  subject.length === 1 &&
  !/s$/.test(subject[0]?.word ?? '') &&
  /^(?:$|\()/.test(rest);

/** "You must lock your screen" in a text for employees is a rule; what they may or might do is advice. */
const ofStaff = ({ form }: Grammar): SentenceStanding | null =>
  /^(?:must|be_to|should|future|can)$/.test(form)
    ? null
    : form === 'may'
      ? null
      : say('recommends');
