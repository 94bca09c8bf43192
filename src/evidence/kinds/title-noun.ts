import type { ReadText } from '../document.ts';
import { countForeign, foreignTitleOf } from './foreign-title.ts';
import { openingTitles } from './opening-titles.ts';

/** What kind of paper a title names: a rule, a report of somebody's examination, or neither. */
export type TitleNoun = {
  readonly isRule: boolean;
  /** 0: it names no examination; 1: perhaps (`Test`, `Report`); 2: it does (`Audit`, `Assessment`). */
  readonly examination: 0 | 1 | 2;
};

const RULE =
  'polic(?:y|ies)|procedures?|standards?|plans?|guidelines?|guide|handbook|manual|programmes?|program|process|agreement|methodology|rules?|terms|playbooks?|runbooks?|lifecycle|framework|charter|template|checklist|schedule|strategy|requirements|calendar|management|handling|control|recovery|continuity|incident response';
const EXAMINATION =
  'audit|auditing|assessment|penetration|pentests?|examination|evaluation|attestation|assurance|red team(?:ing)?|hacking|inspection';
/** Several of them name a practice more often than one report. */
const PERHAPS =
  'audits|assessments|examinations|evaluations|attestations|tests?|testing|reviews?|analysis|exercise|reports?|results|findings|summary|letter|scan|observations';
const NOUN = new RegExp(`\\b(?:(${RULE})|(${EXAMINATION})|(${PERHAPS}))\\b`, 'gi');
/** What follows these tells about the noun before: `Report on …`, `Procedure for …`. */
const COMPLEMENT = /\s(?:of|on|for|to|by|at|with)\s|\s[–—-]\s|[:(|]/;

/**
 * `Assessment of Suppliers: Guideline`: a part of the title that is the name of a rule and nothing else says what
 * the paper is.
 */
const SOLE_RULE = new RegExp(`(?:[:|(]|\\s[–—-]\\s)\\s*(?:${RULE}|\\w+ rules)\\s*\\)?\\s*$`, 'i');

/** Who assesses himself speaks of himself: perhaps a report, not one of an outsider. */
const SELF = /\bself (?:assessment|audit|evaluation|examination|attestation)s?\b/gi;

/**
 * The head of an English noun phrase is its last noun, before what is said about it: an Audit Policy is a policy, a
 * Policy Audit is an audit.
 */
export function titleNounOf(title: string): TitleNoun {
  const plain = title.replace(/[_.-]+(?=\w)/g, ' ').replace(SELF, ' review');
  const foreign = foreignTitleOf(title);
  if (foreign === 'rule') return { isRule: true, examination: 0 };
  if (SOLE_RULE.test(title)) return { isRule: true, examination: 0 };
  const cut = plain.search(COMPLEMENT);
  const head = cut < 0 ? plain : plain.slice(0, cut);
  const inHead = [...head.matchAll(NOUN)];
  const found = inHead.length > 0 ? inHead : [...plain.matchAll(NOUN)];
  if (found.at(-1)?.[1] !== undefined) return { isRule: true, examination: 0 };
  if (foreign === 'examination' || foreign === 'test') return { isRule: false, examination: 2 };
  const all = [...plain.matchAll(NOUN)].filter(([, rule]) => rule === undefined);
  const examination = all.some(([, , strong]) => strong !== undefined) ? 2 : all.length > 0 ? 1 : 0;
  return { isRule: false, examination };
}

const controlLines = countForeign('paper.control-line');
/** Letters in which a text of rules says since when it is in force and when it is reviewed. */
const HEAD = 600;

/** "In force since 15 June 2026 · Next review: June 2027": only rules are in force and reviewed again. */
const isInForce = (blocks: ReadText['blocks']): boolean => {
  const head = blocks
    .map(({ text }) => text)
    .join('\n')
    .slice(0, HEAD);
  return controlLines(head) >= 2;
};

/**
 * What the document is called: by itself, else by its file. A title that names neither leaves it to the name, and
 * then to what the lines below it say of its being in force.
 */
export function documentNounOf({ title, blocks }: ReadText, name: string): TitleNoun {
  const file = (name.split('/').at(-1) ?? '').replace(/\.[a-z0-9]{2,5}$/i, '');
  const nouns = [...openingTitles({ blocks }), title ?? '', file].map(titleNounOf);
  return (
    nouns.find(({ isRule, examination }) => isRule || examination === 2) ??
    nouns.find(({ examination }) => examination > 0) ?? {
      isRule: isInForce(blocks),
      examination: 0,
    }
  );
}
