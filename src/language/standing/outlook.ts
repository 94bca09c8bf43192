import { anyOf, phrases, wordSet } from '../../lexicon/prose.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { firstWord, isBe, type Read, type Rule, say } from './rule.ts';
import { headOf } from './subject.ts';
import {
  AIM,
  AWAITED,
  BECOMING,
  BEGINNING,
  DESIRING,
  HABITUAL,
  LASTING,
  PLANNED_NOTE,
  PROSPECTIVE,
  TIME_TO_COME,
  WANTING,
} from './words.ts';

const STAGE_AFTER = phrases(
  () =>
    `^\\W*(?:\\w+ly |still |yet )*(?:in|under|on|at|as)\\b (?:(?:the|an?|its|our|their|${anyOf('outlook.of-a-stage')}) ){0,3}${anyOf('outlook.stage')}\\b`,
);
const NOT_YET = phrases(() => anyOf('outlook.not-yet'));
const OF_A_PROJECT = phrases(() => anyOf('outlook.project'));
const TO_COME = wordSet('outlook.to-come');
const IN_MONTH = phrases(
  () => `^\\W*(?:to \\w+ )?(?:for|in|by|on) (?:\\w+ )?${anyOf('time.month')}\\b`,
);
const EXPLORING = wordSet('outlook.exploring');
const GIVEN_A_DATE = wordSet('outlook.dated');

const isHabitual = (rest: string): boolean => HABITUAL.test(rest);

function isProspective({ grammar, lower, rest }: Read): boolean {
  const { form, verb, passive } = grammar;
  const said = passive || form === 'perfect' ? lastWord(grammar, lower) : firstWord(rest);
  if (form === 'perfect' && passive && PROSPECTIVE.has(said)) return true;
  if (passive && GIVEN_A_DATE.has(said))
    return (TIME_TO_COME.test(lower) || IN_MONTH.test(rest)) && !isHabitual(rest);
  if (passive || isBe(grammar) || verb === 'remain') return TO_COME.has(said) && !isHabitual(rest);
  return false;
}

/** The main verb as it is spelt: the word before what follows it. */
function lastWord({ rest, verb }: Grammar, lower: string): string {
  const after = rest.map(({ word }) => word).join(' ');
  const words = lower.replace(/[^\w\s'-]/g, ' ').split(/\s+/);
  const next = after.match(/[\w'-]+/)?.[0];
  const at = next === undefined ? words.length : words.lastIndexOf(next);
  const near = words.slice(0, at).findLast((word) => word.slice(0, 3) === verb.slice(0, 3));
  return near ?? verb;
}

function wants({ grammar, rest }: Read): boolean {
  const { verb, form, passive } = grammar;
  if (passive || !/^(?:present|past|perfect|would)$/.test(form)) return false;
  if (EXPLORING.has(verb)) return true;
  if (WANTING.has(verb) && /^\W*(?:\w+ly )?to\b/.test(rest)) return true;
  if (verb === 'seek') return true;
  return (
    (verb === 'work' && /^\W*towards?\b/.test(rest)) ||
    (verb === 'look' && /^\W*(?:into|at)\b/.test(rest))
  );
}

const hasBegun = ({ grammar, rest }: Read): boolean => {
  const { form, verb, subject } = grammar;
  if (!BEGINNING.has(verb) || !/^(?:past|perfect)$/.test(form)) return false;
  if (form === 'perfect' || /^\W*(?:to\b|\w+ing\b)/.test(rest)) return true;
  return OF_A_PROJECT.test(subject.map(({ word }) => word).join(' '));
};

const isBecoming = ({ grammar, lower, rest }: Read): boolean =>
  BECOMING.has(grammar.verb) ||
  (grammar.verb === 'roll' && /^\W*out\b/.test(rest)) ||
  (TIME_TO_COME.test(lower) && !isHabitual(rest));

/** "We want a second site", "X wishes for alerts", "they asked for an estimate": it is only spoken of. */
const ofDesire: Rule = ({ grammar: { verb, form, passive }, rest }) => {
  if (passive || !/^(?:present|past|perfect|would)$/.test(form)) return null;
  const asks = verb === 'ask' && form !== 'present' && /^\W*(?:for|to|whether|if)\b/.test(rest);
  const desires = DESIRING.has(verb) && !/^\W*(?:\w+ly )?to\b/.test(rest);
  return asks || desires ? say('unknown') : null;
};

/**
 * "…, which will be available in spring": what the sentence rests on is not there; "which will be reviewed every
 * year" tells a habit.
 */
const DEPENDENT =
  /\b(?:which|that|who)\s+((?:will|is to|are to|is going to|are going to|has not|have not|is not yet|are not yet|is (?:still )?being|is (?:planned|expected|scheduled|due))\b[^,;]*)/g;
const READY = phrases(
  () =>
    `\\b(?:be|become|go) (?:\\w+ )?${anyOf('outlook.ready')}|\\b(?:not|is|are) (?:yet )?(?:been )?${anyOf('outlook.not-ready')}`,
);

const ofDependent: Rule = ({ grammar: { form }, lower }) => {
  if (form === 'fragment') return null;
  const isToCome = [...lower.matchAll(DEPENDENT)].some(
    ([, clause = '']) =>
      !isHabitual(clause) &&
      (READY.test(clause) ||
        (/^(?:will|is to|are to)\b/.test(clause) && TIME_TO_COME.test(clause))),
  );
  return isToCome ? say('plans') : null;
};

const ONCE_LIVE = phrases(
  () =>
    `^\\W*(?:as soon as|once|when|until) [^,]{3,80}? (?:is|are|goes|go|has been|have been|becomes?) (?:fully |finally )?${anyOf('outlook.made-ready')}[^,]*,`,
);
const ONE_SYSTEM = /^\W*(?:as soon as|once|when|until) the (?:new|next|planned|future|upcoming)\b/;

/** "As soon as the new gateway is live, …": told of a time that has not come. */
const ofCondition: Rule = ({ lower }) =>
  ONCE_LIVE.test(lower) && (/^\W*as soon as\b/.test(lower) || ONE_SYSTEM.test(lower))
    ? say('plans')
    : null;

const ofNote: Rule = ({ lower }) => (PLANNED_NOTE.test(lower) ? say('plans') : null);

/** "The goal is to …" tells an aim, neither practice nor plan. */
const ofAim: Rule = ({ grammar, rest }) => {
  const isAim = grammar.form === 'be_to' || (isBe(grammar) && /^\W*(?:to|that|for)\b/.test(rest));
  return isAim && AIM.has(headOf(grammar.subject)) ? say('unknown') : null;
};

const ofProgress: Rule = ({ grammar: { form, verb }, rest }) => {
  if (form !== 'progressive') return null;
  return LASTING.has(verb) || isHabitual(rest) ? say('asserts') : say('plans');
};

const GOING_TO = /\b(?:is|are|am|'s|'re|'m) (?:\w+ )?going to\b/;

const ofFuture: Rule = (read) =>
  /^(?:future|be_to)$/.test(read.grammar.form) && (isBecoming(read) || GOING_TO.test(read.lower))
    ? say('plans')
    : null;

/** "Are planned to be …", "are about to be …", "have plans to …": said of what is not there today. */
const BEFORE_ITS_TIME = phrases(
  () =>
    `\\b(?:is|are|am|was|were|been) (?:\\w+ly |now |still |also |already |just )?(?:${anyOf('outlook.to-come')} to\\b|${anyOf('outlook.about-to')})|\\b(?:has|have) (?:\\w+ ){0,2}${anyOf('outlook.intentions')} (?:to|of)\\b`,
);

/** ", which is planned to …": what hangs on something that the main clause tells. */
const HANGING = /,?\s*\b(?:which|that|who|whose|where)\s[^,;]*/g;

/** In the main clause it is a plan; what only hangs on it leaves open whether the main clause stands. */
const ofIntent: Rule = ({ lower }) => {
  if (!BEFORE_ITS_TIME.test(lower) || isHabitual(lower)) return null;
  return say(BEFORE_ITS_TIME.test(lower.replace(HANGING, '')) ? 'plans' : 'unknown');
};

/** "We expect the service to be certified": what somebody counts on is neither practice nor rule. */
const ofExpecting: Rule = ({ grammar: { verb, form, passive }, rest }) =>
  verb === 'expect' &&
  !passive &&
  /^(?:present|past|progressive)$/.test(form) &&
  /^\W*(?!to\b)[^,;]{1,80}? to (?:be|have|become|get)\b/.test(rest) &&
  !isHabitual(rest)
    ? say('unknown')
    : null;

/** "All changes are subject to approval" is a rule; "the move is subject to approval" waits for it. */
const OF_ALL = /^\W*(?:all|any|each|every)\b[^,]*\b(?:is|are) subject to\b/;

const ofWaiting: Rule = ({ grammar: { verb, form }, lower, rest }) =>
  OF_ALL.test(lower)
    ? null
    : NOT_YET.test(lower) || AWAITED.test(rest) || (verb === 'await' && form === 'present')
      ? say('plans')
      : null;

const ofStage: Rule = ({ grammar: { verb }, rest }) =>
  /^(?:be|remain|exist|stay|go)$/.test(verb) && STAGE_AFTER.test(rest) ? say('plans') : null;

const ofWanting: Rule = (read) => {
  if (!wants(read) && !isProspective(read) && !hasBegun(read)) return null;
  return say(read.grammar.negated ? 'unknown' : 'plans');
};

const SIGNS: readonly Rule[] = [
  ofAim,
  ofIntent,
  ofExpecting,
  ofCondition,
  ofDependent,
  ofProgress,
  ofFuture,
  ofWaiting,
  ofDesire,
  ofWanting,
  ofStage,
];

/** What is on its way, wanted or only decided: not there today. */
export const outlook: Rule = (read) => {
  const { form } = read.grammar;
  if (form === 'imperative') return null;
  const noted = ofNote(read);
  if (noted !== null || form === 'fragment') return noted;
  for (const sign of SIGNS) {
    const found = sign(read);
    if (found !== null) return found;
  }
  return null;
};
