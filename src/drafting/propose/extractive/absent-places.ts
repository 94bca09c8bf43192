import { ideasOf } from '../../../language/concepts.ts';
import type { QuestionShape } from '../../../language/question-shape.ts';
import type { Candidate } from '../../../retrieval/search-passages.ts';
import { isProof, type Scored, weighSentences } from './weigh-sentences.ts';

/**
 * Places that a company may not have; `asked`: what a question presupposes of them, `place`: what the documents
 * call them.
 */
const PLACES: readonly { readonly asked: RegExp; readonly place: RegExp }[] = [
  {
    asked:
      /\b(?:(?:your|our|its|own|company|the (?:supplier|vendor|provider|company|organi[sz]ation)['’]s) (?:\w+ ){0,2}(?:offices?|premises|buildings?|facilit(?:y|ies))|office (?:buildings?|premises|entrances?))\b/i,
    place: /^(?:offices?|office space|premises|office (?:buildings?|premises))$/,
  },
  {
    asked:
      /\b(?:your|our|its|own|company|the (?:supplier|vendor|provider|company|organi[sz]ation)['’]s) (?:own )?(?:data ?cent(?:er|re)s?|server rooms?)\b/i,
    place: /^(?:premises|data ?cent(?:er|re)s?|server rooms?)$/,
  },
];
/** "Do you have offices?" asks for the place itself; its answer is No, not N/A. */
const ASKS_PLACE =
  /^(?:do|does|have|has|are|is) (?:you|there|your \w+|the \w+) (?:\w+ ){0,2}(?:have|own|operate|run|maintain|lease|any)?\s*(?:any )?(?:\w+ )?(?:offices?|premises|data ?cent(?:er|re)s?)\b\W*$/i;
const LIMITED = /\b(?:except|unless|other than|outside|only|if|where|when|some)\b/i;

/**
 * Whose place it is: the sentence begins with the company. A name is told from "Visitors" by its verb, which is
 * singular.
 */
const SUBJECT =
  /^\W*(?:([Ww]e)|(?:[Tt]he|[Oo]ur|[Tt]his) (?:company|organi[sz]ation|firm|business)|(?!(?:Our|Your|Their|The|An?|This|That|Each|Every|It|He|She|No)\b)(\p{Lu}[\p{L}\p{N}&.-]*(?: \p{Lu}[\p{L}\p{N}&.-]*){0,3}))\s/u;
const OWNS = '(?:have|own|lease|rent|operate|run|maintain|occupy)';
const OWNS_ONE = '(?:has|owns|leases|rents|operates|runs|maintains|occupies)';
const ANY = '(?:any |an? )?';
const denied = (verb: string, negated: string) =>
  new RegExp(
    `(?<!\\b(?:that|which|who|whose \\w+) )\\b(?:(?:${verb}) no |${negated} ${OWNS}(?:,? (?:or|nor|and) ${OWNS})* ${ANY}|neither ${verb} nor ${verb} ${ANY}|(?:works?|operates?|is|are)\\b[^;.]{0,60}\\b(?:without ${ANY}|with no ))([^.;:!?]+)`,
    'iu',
  );
const WE_LACK = denied(OWNS, 'do not');
const IT_LACKS = denied(OWNS_ONE, 'does not');
const NONE_THERE = /^\W*there (?:is|are) (?:no |not an?y? )([^.;:!?]+)/i;

/**
 * What a sentence says that the company does not have, as a list of things; null where it denies no possession of
 * its own.
 */
function lackedBy(sentence: string): string[] {
  const subject = SUBJECT.exec(sentence);
  const name = subject?.[2];
  const isCompany =
    subject !== null && (name === undefined || ideasOf(name.toLowerCase()).concepts.size === 0);
  const pattern = subject?.[1] === undefined ? IT_LACKS : WE_LACK;
  const object = NONE_THERE.exec(sentence)?.[1] ?? (isCompany ? pattern.exec(sentence)?.[1] : null);
  return (object ?? '').split(/\s*(?:,|\b(?:and|or|nor)\b)\s*/i).map(plainThing);
}

/**
 * Without what changes nothing: "no physical offices of its own at all". An adjective that tells some of them from
 * others stays.
 */
const plainThing = (thing: string): string =>
  thing
    .trim()
    .toLowerCase()
    .replace(/^(?:no |any )?(?:(?:physical|own|company|permanent|corporate) ){0,2}/, '')
    .replace(/\s+(?:of (?:its|our|their) own|of any kind|at all|whatsoever|anywhere)$/, '');

/**
 * The sentence that says there is no such place, where a question asks how a place of the company's own is
 * protected: it does not apply. Only a denial that the place exists or is had counts: "no data centre is idle" says
 * that there are some.
 */
export function deniedPlace(
  shape: QuestionShape,
  candidates: readonly Candidate[],
): Scored | undefined {
  if (ASKS_PLACE.test(shape.main)) return undefined;
  const places = PLACES.filter(({ asked }) => asked.test(shape.text));
  if (places.length === 0) return undefined;
  return weighSentences(shape, candidates).find(
    (scored) =>
      !LIMITED.test(scored.sentence) &&
      lackedBy(scored.sentence).some((thing) => places.some(({ place }) => place.test(thing))) &&
      isProof(scored),
  );
}
