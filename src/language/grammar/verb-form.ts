import { BE, DO, HAVE, isParticiple, isVerbal, type Token } from './verb-groups.ts';

/** How the main verb of a sentence is put. `base` of no subject is an imperative; `fragment` has no finite verb. */
export type VerbForm =
  | 'present'
  | 'past'
  | 'perfect'
  | 'progressive'
  | 'future'
  | 'must'
  | 'be_to'
  | 'should'
  | 'may'
  | 'can'
  | 'would'
  | 'imperative'
  | 'question'
  | 'fragment';

const MODALS: Readonly<Record<string, VerbForm>> = {
  will: 'future',
  "'ll": 'future',
  must: 'must',
  shall: 'must',
  should: 'should',
  ought: 'should',
  may: 'may',
  can: 'can',
  cannot: 'can',
  ca: 'can',
  would: 'would',
  could: 'would',
  might: 'would',
};
const PAST_BE = new Set(['was', 'were']);
const OBLIGED = /^(?:required|obliged|obligated|instructed|bound|expected|supposed)$/;

const isGoing = (names: readonly string[], last: Token): boolean =>
  names.includes('being') || /ing$/.test(last.word);

type Group = {
  readonly names: readonly string[];
  readonly words: readonly Token[];
  readonly last: Token;
  /** Where "to" stands in it; -1 for nowhere. */
  readonly to: number;
};

function formOfBe({ names, words, last, to }: Group): VerbForm {
  if (to > 0) {
    const links = words.slice(0, to).filter(isVerbal);
    const link = links.at(-1)?.word ?? '';
    if (links.length === 1) return 'be_to';
    if (OBLIGED.test(link)) return 'must';
    if (link === 'going') return 'future';
  }
  if (isGoing(names, last)) return 'progressive';
  return PAST_BE.has(names[0] ?? '') ? 'past' : 'present';
}

function formOfHave({ names, words, last, to }: Group): VerbForm {
  if (to > 0 && words.slice(0, to).filter(isVerbal).length === 1) return 'must';
  if (names.length > 1 && isGoing(names, last)) return 'progressive';
  if (names.length > 1 && isParticiple(last)) return 'perfect';
  return names[0] === 'had' ? 'past' : 'present';
}

function formOf(group: Group): VerbForm {
  const [first = ''] = group.names;
  const modal = MODALS[first];
  if (modal) return modal;
  if (HAVE.has(first)) return formOfHave(group);
  if (BE.has(first)) return formOfBe(group);
  if (DO.has(first)) return first === 'did' ? 'past' : 'present';
  return isParticiple(group.last) ? 'past' : 'present';
}

const NONE: Token = { word: '', pos: 'VERB', lemma: '' };

/** Tense and mood of a verb group, its voice and the lemma of its main verb. */
export function describeVerb(words: readonly Token[]): {
  form: VerbForm;
  passive: boolean;
  verb: string;
} {
  const verbs = words.filter(isVerbal);
  const last = verbs.at(-1) ?? NONE;
  const names = verbs.map(({ word }) => word);
  const hasBe = names.slice(0, -1).some((word) => BE.has(word));
  const to = words.findIndex(({ word }) => word === 'to');
  return {
    form: formOf({ names, words, last, to }),
    passive: hasBe && isParticiple(last) && !BE.has(last.word),
    verb: last.lemma,
  };
}
