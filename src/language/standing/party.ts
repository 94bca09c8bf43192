import { anyOf, phrases } from '../../lexicon/prose.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Party } from '../standing.ts';
import { type Read, type Rule, type SentenceStanding, say } from './rule.ts';
import { headOf } from './subject.ts';
import { CHOOSING, COMPANIES, COMPANY_FORM, GIVING, HOSTS, PARTIES, RECEIVING } from './words.ts';

const OPERATED = phrases(() => anyOf('party.operates'));
const FOR_THE_COMPANY = /\b(?:our|ours|us|the company|the organi[sz]ation)\b/;

function partyOf({ grammar, context }: Read): Party | null {
  const words = grammar.subject.map(({ word }) => word).join(' ');
  const head = headOf(grammar.subject);
  if (head === 'operator' && !OPERATED.test(words)) return null;
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

/** "Good companies …", "every firm …": companies in general, unless the sentence says which. */
function isCompaniesAtLarge({ grammar: { subject }, context }: Read): boolean {
  const head = headOf(subject);
  if (!COMPANIES.has(head)) return false;
  const end = subject.findIndex(({ pos }, at) => at > 0 && pos === 'ADP');
  const own = (end < 0 ? subject : subject.slice(0, end)).map(({ word }) => word).join(' ');
  const words = subject.map(({ word }) => word).join(' ');
  const isMany = !new RegExp(`\\b${head}\\b`).test(own) || ANY_ONE.test(own);
  return isMany && !OF_OURS.test(own) && !context.own.some((name) => words.includes(name));
}

const ANY_ONE = /^\W*(?:an?|any|every|each)\b/;
/** What tells one company from companies in general: an article, a possessive. */
const OF_OURS = /\b(?:the|our|this|these|its|us|we)\b|['’]s?\b/;

/** "They scan every image": who does, a sentence by itself does not say. */
const isTheyAlone = ({ grammar: { subject } }: Read): boolean =>
  subject.length === 1 && /^(?:they|he|she|those)$/.test(subject[0]?.word ?? '');

const isActive = ({ grammar }: Read): boolean => !grammar.passive;
const tellsOfCompany = ({ rest, context }: Read): boolean =>
  FOR_THE_COMPANY.test(rest) || context.own.some((name) => rest.includes(name));

/**
 * Of a subject that is no known kind of party: nobody known, the other party of a contract, companies in general, a
 * stranger's name.
 */
function ofUnknown(read: Read): SentenceStanding | null {
  if (isTheyAlone(read)) return say('unknown');
  if (isCompaniesAtLarge(read)) return say('speaks_of_others', 'others');
  const isOther = isActive(read) && isOtherName(read) && !tellsOfCompany(read);
  return isOther ? say('speaks_of_others', 'others') : null;
}

function ofParty(found: Party, read: Read): SentenceStanding | null {
  const { grammar, context } = read;
  if (found === 'attackers')
    return context.role === 'report' ? say('reports_failure') : say('unknown');
  if (found === 'customers') return ofCustomers(read);
  const obliges = /^(?:must|be_to|should|future)$/.test(grammar.form);
  if (grammar.passive || obliges || tellsOfCompany(read)) return null;
  return say('speaks_of_others', found);
}

/**
 * What customers, providers, auditors or attackers do, or have to do, is not what the company does; in a contract,
 * the parties are who it says.
 */
export const party: Rule = (read) => {
  const { grammar, context } = read;
  if (grammar.form === 'imperative' || grammar.form === 'fragment') return null;
  const term = headOf(grammar.subject);
  if (context.parties?.own.includes(term)) return null;
  if (context.parties?.other.includes(term)) return say('speaks_of_others', 'customers');
  const found = partyOf(read);
  return found === null ? ofUnknown(read) : ofParty(found, read);
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

/**
 * What is done to or for customers the company does; what must be done to them is theirs, unless something must be
 * given to them.
 */
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
  /^(?:must|be_to|should|future|can|may)$/.test(form) ? null : say('recommends');
