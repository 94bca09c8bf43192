import type { Token } from '../grammar/verb-groups.ts';

/** The noun that a subject is about: the last before its first preposition, relative clause or participle. */
export function headOf(subject: readonly Token[]): string {
  const comma = subject.findLastIndex(({ word }) => word === ',');
  const opensBeside =
    /^(?:ADP|SCONJ|ADV)$/.test(subject[0]?.pos ?? '') ||
    /^(?:if|when|where|once|after|before)$/.test(subject[0]?.word ?? '');
  const own = opensBeside && comma >= 0 ? subject.slice(comma + 1) : subject;
  const end = own.findIndex(
    ({ pos, word }, at) =>
      at > 0 &&
      (/^(?:ADP|SCONJ|AUX)$/.test(pos) ||
        (pos === 'VERB' && !/^(?:NOUN|PROPN)$/.test(own[at + 1]?.pos ?? '')) ||
        /^(?:who|which|that|,)$/.test(word)),
  );
  const nouns = (end < 0 ? own : own.slice(0, end)).filter(({ pos }) =>
    /^(?:NOUN|PROPN|PRON|ADJ)$/.test(pos),
  );
  const head = nouns.at(-1);
  return head === undefined ? '' : head.lemma.replace(/(?<=ss|x|ch|sh)es$|(?<=[^s])s$/, '');
}
