import { pattern } from '../lexicon/look-up.ts';
import { bareAnyOf, phrases } from '../lexicon/prose.ts';
import { memoized } from '../memo.ts';
import type { Unit } from './concepts.ts';
import { contentUnits } from './content.ts';
import { type Quantity, quantitiesOf } from './quantities.ts';

/**
 * What a question asks, taken apart. `clauses` are its parts joined by "and"; `condition` is what it presupposes
 * ("If you …, …").
 */
export type QuestionShape = {
  readonly asks: 'yes-no' | 'open';
  /** Without frames ("Please confirm that"), control numbers and instructions ("mark N/A if …"). */
  readonly text: string;
  readonly main: string;
  readonly condition: string | null;
  readonly clauses: readonly string[];
  readonly units: readonly Unit[];
  readonly quantities: readonly Quantity[];
  readonly mentionsNotApplicable: boolean;
  /**
   * Cannot be understood by itself ("If so, please state which"), or offers two answers ("in-house or outsourced?").
   */
  readonly leans: boolean;
};

const FRAMES: readonly (() => RegExp)[] = [
  () =>
    /^\s*(?:(?:CC|A|C|PI|P|AC|AU|IA|SC|SI|CM|CP|IR|PE|PS|RA|CA|PL|MP|MA|AT|SA)[- ]?\d[\d.()a-z-]*|\d+(?:\.\d+)+(?:\([a-z0-9]+\))*|(?:§|art(?:icle)?\.?|section|annex|clause|control)\s*[\w.()-]+|[A-Z]{2,12}[-&. ]?[A-Z]{0,12}[- ]?\d[\w.]*)\s*[:.–—-]\s*/i,
  () =>
    /^\s*(?:please\s+)?(?:can|could|would) you (?:please )?(?:confirm|verify|state|tell us|describe)(?: or deny)?(?: that| whether| if)?\s*:?\s*/i,
  pattern(
    () =>
      `^\\s*(?:please\\s+)?${bareAnyOf('question.confirm')}(?: or deny)?(?: that|: ?| whether| if)\\s*:?\\s*`,
    'iu',
  ),
  () => /^\s*please confirm\b\s*:?\s*/i,
  () =>
    /^\s*(?:we (?:take it|assume|understand|expect|trust) that|is it (?:true|correct|the case) that|it is our understanding that)\s+/i,
];
const TAILS =
  /(?<![,.;:\s])[,.;:\s]*(?:\b(?:please (?:confirm|explain|describe|elaborate|specify|provide (?:details|an explanation))(?: (?:your|the|how|in)\b[^.?]*)?|is (?:that|this) (?:right|correct|so|the case|true)|correct|right|if (?:so|yes|not|no)[^.?]*|(?:mark|put|write|answer|select|enter|choose) (?:it )?(?:as )?["“']?(?:n\/?a|not applicable)\b[^.?]*))[.?!\s]*$/i;
const OPEN =
  /^(?:(?:and |for |in |on |to |by |under |within |at |after |from |with )?(?:what|which|who|whom|whose|how|(?:when|where|why)(?=,| (?:(?:and|or) (?:\w+ ){1,2}|\w+ly |else |in \w+ (?:\w+ )?)?(?:is|are|was|were|do|does|did|can|could|will|would|should|shall|must|may|has|have|had)\b))\b|describe|explain|list|state (?!that|whether)|name |specify|provide (?:a|an|the|your|details|information)|outline|detail |summari[sz]e|give |identify (?!that)|tell us|elaborate|discuss|indicate (?:the|your|which|how|what)|under (?:what|which))/i;
const CONDITION =
  /^(?:if|(?:where|when)(?! (?:is|are|was|were|do|does|did|has|have|can|could|will|would|should|must) )|whenever|in case|in the event(?: that)?|should you|assuming|provided that|insofar as|to the extent that)\b\s*([^,:?]+)[,:]\s*(.+)$/is;

/** "Does the vendor …" asks about the company itself, not about its vendors. */
const ASKED_COMPANY = pattern(
  () =>
    `\\b(?:the|your) ${bareAnyOf('question.asked-company')}(?=['’]s|\\b)(?! ${bareAnyOf('question.about-vendors')})`,
  'giu',
);
/** "(MFA)" after its words asks nothing more. */
const ACRONYM = /\s\([A-Z][A-Za-z-]{1,8}\)/g;

function stripped(question: string): string {
  const asked = question.replace(/\s+/g, ' ').trim();
  let text = asked.replace(ASKED_COMPANY(), 'you').replace(ACRONYM, '').trim();
  for (let pass = 0; pass < 2; pass++) {
    for (const frame of FRAMES) text = text.replace(frame(), '');
    text = text.replace(TAILS, '').trim();
  }
  return text.length > 8 ? text : asked;
}

const LEANS = phrases(() => {
  const back = '(?:this|that|these|those|it|they|such)';
  const thing = `(?:the ${bareAnyOf('question.thing-before')}|this|that|these|those|it|they|such)`;
  return [
    '\\b(?:everything|anything)\\b',
    `^(?:if (?:so|yes|no|not|applicable|the answer|[‘'"“]?(?:yes|no)[’'"”]?)\\b|(?:please )?${bareAnyOf('question.explain')}\\b[^a-z]*$|(?:does|do|is|are|has|have|can|will) ${thing}\\b|(?:how|what|who|when|where|why) (?:is|are|do|does|has|have|was|were) ${back}\\b)`,
  ].join('|');
});
const ALTERNATIVES =
  /,? or (?:is|are|do|does|did|will|has|have|rather|instead)\b.+\?|,\s+or\b[^,?]{0,70}\?\s*$|\band (?:when|where|how|who|why|which|what|at what|by whom)\b.*\?\s*$/i;

const clausesOf = (text: string): string[] =>
  text
    .split(
      /;|,?\s+\band (?:also |then |again )?(?=(?:is|are|do|does|has|have|can|which|that|who|will|must|it|they|also|again|those|security|at)\b)|,\s+and (?=\w+ing\b)/i,
    )
    .map((each) => each.trim())
    .filter((each) => contentUnits(each).length > 0);

/** Takes a question apart by its wording alone; the same questions are asked about again and again. */
export const shapeOf = memoized(shaped, 4_000);

function shaped(question: string): QuestionShape {
  const text = stripped(question);
  const match = CONDITION.exec(text);
  const main = match?.[2]?.trim() ?? text;
  const asks = OPEN.test(main.trim()) ? 'open' : 'yes-no';
  return {
    asks,
    text,
    main,
    condition: match?.[1]?.trim() ?? null,
    clauses: clausesOf(main),
    units: contentUnits(text),
    quantities: quantitiesOf(text),
    leans: LEANS.test(question.trim()) || ALTERNATIVES.test(text),
    mentionsNotApplicable: /\bn\/a\b|\bnot applicable\b/i.test(question),
  };
}
