import { anyOf, phrases, type WordSet, wordSet } from '../../lexicon/prose.ts';

/** Verbs of change: what is being done or will be done of them is not there yet. Lemmas. */
export const BECOMING = wordSet('outlook.becoming');

/** Verbs of lasting activity: who is doing them does them. Lemmas. */
export const LASTING = wordSet('outlook.lasting');

/** Verbs of beginning: what has only begun is not done. Lemmas. */
export const BEGINNING = wordSet('outlook.beginning');

/** Verbs of wanting, followed by "to …" or a noun. Lemmas. */
export const WANTING = wordSet('outlook.wanting');

/** Verbs that want a thing, followed by a noun. Lemmas. */
export const DESIRING = wordSet('outlook.desiring');

/** Participles and adjectives that say of their subject that it is still to come. */
export const PROSPECTIVE = wordSet('outlook.prospective');

/** What somebody waits for. */
export const AWAITED = phrases(
  () => `\\b(?:await\\w*|pending|subject to|waiting for) (?:\\w+ ){0,3}${anyOf('outlook.awaited')}`,
);

/** Nouns of an aim: "the goal is to …". */
export const AIM = wordSet('outlook.aim');

/** Verbs of advice. Lemmas; `suggest`ed and `recommend`ed things are advice too. */
export const ADVISING = wordSet('outlook.advising');
/** Adjectives of advice: "it is advisable to …". */
export const ADVISABLE = wordSet('outlook.advisable');

/** Verbs that explain a word. Lemmas. */
export const EXPLAINING = wordSet('outlook.explaining');

/** Verbs that say that something went wrong. Lemmas. */
export const FAILING = wordSet('outlook.failing');

/** Nouns of who is not the company, by what they are to it. Singular. */
export const PARTIES: Readonly<Record<string, WordSet>> = {
  customers: wordSet('party.customers'),
  providers: wordSet('party.providers'),
  auditors: wordSet('party.auditors'),
  attackers: wordSet('party.attackers'),
};

/** Nouns of companies in general, singular: what "good companies" or "many organisations" do is nobody's practice. */
export const COMPANIES = wordSet('party.companies');

/** Verbs by which a party takes or is given something; the company gives it. Lemmas. */
export const RECEIVING = wordSet('party.receiving');
/** Verbs by which somebody gives: to whom it must be given, the company has to give it. Lemmas. */
export const GIVING = wordSet('party.giving');
/** Verbs by which a party is free to do something or not. Lemmas. */
export const CHOOSING = wordSet('party.choosing');

/** Companies whose names say what they are to a software company: where its service runs. */
export const HOSTS = phrases(() => anyOf('party.host'));

/** The form of a company's name. */
export const COMPANY_FORM = phrases(() => anyOf('party.company-form'));

/** Something that happens again and again. */
export const HABITUAL = phrases(() => anyOf('outlook.habitual'));

/** A time that is still to come, or a mark for one. */
export const TIME_TO_COME = phrases(() => {
  const ahead = `${anyOf('time.ahead')} (?:\\w+ )?${anyOf('time.to-come')}`;
  const vague = `${anyOf('time.soon')}|\\bend of (?:q[1-4]|20\\d\\d)\\b`;
  const part = '\\b(?:q[1-4]|h[12])[ /-]*(?:of )?(?:20)?\\d\\d\\b';
  const half = '\\b(?:first|second|third|fourth) (?:quarter|half)(?: of)?\\b';
  const year = '\\b20[2-9]\\d(?:-\\d\\d(?:-\\d\\d)?)?\\b';
  return [ahead, vague, part, half, year].join('|');
});

/** In brackets or after a dash at the end: a note that the thing is still to come. */
export const PLANNED_NOTE = phrases(
  () => `[([–—-]\\s*${anyOf('outlook.note')}[^)\\]]*[)\\]]?\\s*\\.?\\s*$`,
);

/** What opens an example or a thought. */
export const EXAMPLE =
  /^\W*(?:for example|for instance|e\.g\.|suppose|imagine|as an example|example)\b/;
/** Left open by whoever made the template. */
export const LEFT_OPEN =
  /\{\{|\[(?:company|insert|your|date|name|tbd)[^\]]*\]|\b(?:tbd|to be determined|lorem ipsum|fill in)\b/;
