import type { QuestionShape } from '../language/question-shape.ts';
import type { Candidate } from '../retrieval/search-passages.ts';
import { isProof, type Scored, weighSentences } from './weigh-sentences.ts';

/** Places that a company may not have; `asked`: what a question presupposes of them, `denied`: the documents' words that there are none. */
const PLACES: readonly { readonly asked: RegExp; readonly denied: RegExp }[] = [
  {
    asked:
      /\b(?:(?:your|our|its|own|company|the (?:supplier|vendor|provider|company|organi[sz]ation)['’]s) (?:\w+ ){0,2}(?:offices?|premises|buildings?|facilit(?:y|ies))|office (?:buildings?|premises|entrances?))\b/i,
    denied:
      /\b(?:(?:no|not (?:have|own|lease|rent|operate|maintain)(?: any)?|without|neither) (?:(?:physical|own|company|permanent|corporate) ){0,2}(?:offices?|premises))\b/i,
  },
  {
    asked:
      /\b(?:your|our|its|own|company|the (?:supplier|vendor|provider|company|organi[sz]ation)['’]s) (?:own )?(?:data ?cent(?:er|re)s?|server rooms?)\b/i,
    denied:
      /\b(?:no|not (?:have|own|lease|rent|operate|run|maintain)(?: any)?) (?:(?:physical|own|company) )?(?:premises|data ?cent(?:er|re)s?|server rooms?)(?! outside| in )\b/i,
  },
];
/** "Do you have offices?" asks for the place itself; its answer is No, not N/A. */
const ASKS_PLACE =
  /^(?:do|does|have|has|are|is) (?:you|there|your \w+|the \w+) (?:\w+ ){0,2}(?:have|own|operate|run|maintain|lease|any)?\s*(?:any )?(?:\w+ )?(?:offices?|premises|data ?cent(?:er|re)s?)\b\W*$/i;
const LIMITED = /\b(?:except|unless|other than|outside|only|if|where|when|some)\b/i;

/** The sentence that says there is no such place, where a question asks how a place of the company's own is protected: it does not apply. */
export function deniedPlace(
  shape: QuestionShape,
  candidates: readonly Candidate[],
): Scored | undefined {
  if (ASKS_PLACE.test(shape.main)) return undefined;
  const place = PLACES.filter(({ asked }) => asked.test(shape.text));
  if (place.length === 0) return undefined;
  return weighSentences(shape, candidates).find(
    (scored) =>
      place.some(({ denied }) => denied.test(scored.sentence)) &&
      !LIMITED.test(scored.sentence) &&
      isProof(scored),
  );
}
