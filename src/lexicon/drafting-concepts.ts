/**
 * What words are kept for by which documents are read and answers drafted without a model. Where `groups` stands,
 * an entry holds words that belong together, parted by ` = `.
 */
export const DRAFTING_CONCEPTS = {
  forms: {
    irregular: 'groups: forms of one word that the stemmer parts, the plain form first',
    'noun-of-verb': 'groups: a verb and its nouns that the stemmer parts',
    apart:
      'groups: words that the stemmer takes for forms of another one, with all their own forms; the first is the root',
    spelling: 'groups: a British spelling and the American one',
  },
  meaning: {
    same: 'groups: words that mean the same in questionnaires and in policies',
    broader: 'groups: a narrower word and the broader one whose statements hold for it',
  },
  'topic-word': {
    grammar: 'joins, points, bounds or turns, and names nothing',
    empty: 'says nothing of a topic, in all its forms',
    light: 'is added to every topic and says little of it, in all its forms',
    plain:
      'has to be met but tells no topic: who acts or is served, what is done to nearly everything',
  },
  turn: {
    hedge: 'a weak or partial commitment',
    negator: 'turns a statement round',
    order: 'orders two things in time or rank',
    denial: 'denies a statement outright',
    absent: 'says that something is not there, or is not had or done at all',
    added: 'says that one length of time is added to another',
  },
  outlook: {
    becoming: 'a verb of change: what is being done of it is not there yet',
    lasting: 'a verb of lasting activity: who is doing it does it',
    beginning: 'a verb of beginning: what has only begun is not done',
    wanting: 'a verb of wanting, before "to …" or a noun',
    gaining: 'a verb of what a thing has won: what was added is there',
    desiring: 'a verb that wants a thing, before a noun',
    prospective: 'says of its subject that it is still to come',
    stage: 'behind "in", "under", "on", "at": a stage before the thing is there',
    aim: 'a noun of an aim: "the goal is to …"',
    advising: 'a verb of advice',
    advisable: 'an adjective of advice',
    explaining: 'a verb that explains a word',
    failing: 'a verb that says that something went wrong',
    habitual: 'something that happens again and again',
    'not-yet': 'says that something is not there yet',
    project: 'a noun of a piece of work that begins and ends',
  },
  party: {
    customers: 'singular: who buys or uses what the company offers',
    providers: 'singular: who provides something to the company',
    auditors: 'singular: who looks at the company from outside',
    attackers: 'singular: who means it harm',
    companies: 'singular: companies in general; what they do is nobody’s practice',
    receiving: 'a verb by which a party takes or is given something; the company gives it',
    giving: 'a verb by which somebody gives',
    choosing: 'a verb by which a party is free to do something or not',
    demanding: 'a verb by which a norm says what has to be',
    law: 'singular: norms that a state gives',
    host: 'companies whose names say what they are to a software company: where its service runs',
  },
  closed: {
    harmless: 'a word of grammar that cannot take back what a sentence claims',
    carrying:
      'a verb that only carries the noun beside it ("checks are performed"), in all its forms',
    pointing: 'a word of grammar that points, orders or relates, and turns nothing by itself',
    role: 'a role or body of a company by which things are done there, singular',
  },
  opposite: {
    contrary:
      'groups of two sides that cannot both be so of one thing; a side has states and, behind " + ", acts',
    apart: 'groups of two sides that may both be so, of different things',
    'after-state':
      'follows a state that is said of a thing; before a noun the state only picks out some of them',
  },
  extent: {
    'carve-out': 'an exception that a short answer would hide',
    whole: 'says that something holds for all cases',
    restriction: 'asks about a restriction itself, which "only" meets',
    'handing-out': 'asks about what is handed out, which is done on request',
  },
  report: {
    part: 'heads a part of an auditor’s report',
    states: 'a verb in a finite form: such a line is no heading',
    opinion: 'is said in the opinion of an auditor',
    technical: 'speaks of attacks and vulnerabilities, not of controls',
    rated: 'heads the column that rates findings',
    habit: 'tells what is done again and again, or has to be',
    'result-column': 'heads the results of tests',
    'test-column': 'heads what was tested, or how',
    title: 'ends a title that calls a paper a report',
    well: 'heads what a report found to be well',
  },
  heading: {
    recommends: 'heads recommendations',
    fix: 'heads what a report advises to do',
    plans: 'heads plans',
    defines: 'heads definitions and examples',
    customers: 'heads what customers have to do',
    subservice: 'heads what providers have to do',
    auditors: 'heads what an auditor says of itself',
    apparatus: 'heads what only tells of the document',
    advice: 'heads advice inside a report',
  },
  title: {
    plan: 'in the title of a plan',
    advice: 'in the title of a guide for customers',
    rules: 'in the title of a text of rules',
    record: 'in the title of a record of what happened',
    report: 'in the title of a report',
  },
  'option-part': {
    alternative: 'another measure in its place, as part of an option',
    planned: 'planned, as part of an option',
    'in-progress': 'begun, as part of an option',
    partial: 'partly, as part of an option',
    not: 'a negation, as part of an option',
    applicable: 'applicable, as part of an option',
    done: 'done, as part of an option',
    filling: 'adds nothing to what an option says',
  },
  question: {
    'points-back': 'points at what was asked before',
  },
} as const;

type Groups = typeof DRAFTING_CONCEPTS;
/** A concept of drafting by its group and name, such as `turn.hedge`. */
export type DraftingConcept = {
  [Group in keyof Groups]: `${Group}.${keyof Groups[Group] & string}`;
}[keyof Groups];
