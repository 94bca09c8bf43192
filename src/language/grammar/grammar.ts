import { hiddenVerb, isWhole, mainVerb, openingOf } from './main-verb.ts';
import { describeVerb, type VerbForm } from './verb-form.ts';
import { NEGATIVE, type Token } from './verb-groups.ts';

export type Grammar = {
  readonly form: VerbForm;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Lemma of the main verb; empty for a fragment. */
  readonly verb: string;
  /** Words before the main verb, small letters, without a leading adverbial clause. */
  readonly subject: readonly Token[];
  /** Words after the main verb. */
  readonly rest: readonly Token[];
};

const NOTHING: Grammar = {
  form: 'fragment',
  passive: false,
  negated: false,
  verb: '',
  subject: [],
  rest: [],
};

const isNegated = (words: readonly Token[]): boolean =>
  words.some(({ word }) => NEGATIVE.has(word));

/** Tags words anew as if they followed a modal verb ("they must …"). */
export type Retag = (tokens: readonly Token[]) => readonly Token[];

function imperativeOf(said: readonly Token[], retag: Retag): Grammar | null {
  const at = openingOf(said);
  const seen = said[at];
  if (seen === undefined || /^(?:DET|PRON|ADP|NUM|ADJ)$/.test(seen.pos)) return null;
  const asBase = retag(said.slice(at));
  const [verb, next] = asBase;
  if (verb?.pos !== 'VERB' || verb.word !== verb.lemma || next === undefined) return null;
  const isOpen = seen.pos === 'VERB' || /^(?:DET|PRON)$/.test(next.pos) || isWhole(said);
  if (!isOpen || next.word === 'of' || next.word === ':') return null;
  return {
    ...NOTHING,
    form: 'imperative',
    negated: isNegated(said.slice(0, at)),
    verb: verb.lemma,
    rest: asBase.slice(1),
  };
}

/** The grammar of one sentence, from its tagged words. */
export function grammarOf(tokens: readonly Token[], retag: Retag): Grammar {
  const said = tokens.map((each) => ({ ...each, word: each.word.toLowerCase() }));
  if (said.at(-1)?.word === '?') return { ...NOTHING, form: 'question', subject: said };
  const main = mainVerb(said);
  const ordered = main?.sure === true ? null : imperativeOf(said, retag);
  if (ordered) return ordered;
  const group = main?.group ?? hiddenVerb(said);
  if (group === null) return { ...NOTHING, subject: said };
  const rest = said.slice(group.end);
  const described = describeVerb(group.words);
  const needs = described.verb === 'need' && rest[0]?.word === 'to';
  return {
    ...described,
    form: needs ? 'must' : described.form,
    subject: said.slice(0, group.at),
    rest,
    negated: isNegated(said.slice(0, group.end)),
  };
}
