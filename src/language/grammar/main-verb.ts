import {
  isAuxiliary,
  isParticiple,
  isVerbal,
  type Token,
  type VerbGroup,
  verbGroups,
} from './verb-groups.ts';

/** Words that open a clause which is not the main one. */
export const SUBORDINATOR: ReadonlySet<string> = new Set(
  'if when whenever where wherever while because although though unless until before after once since whereas as who which that whom whose'.split(
    ' ',
  ),
);

const isSubject = ({ pos }: Token): boolean => !/^(?:ADV|PUNCT|SCONJ|PART)$/.test(pos);
const isName = (pos: string | undefined): boolean => /^(?:NOUN|PROPN)$/.test(pos ?? '');

/** Does a group stand in a clause that is not the main one: after a subordinator with no comma in between? */
function isSubordinate(tokens: readonly Token[], group: VerbGroup, from: number): boolean {
  const before = tokens.slice(from, group.at);
  const opens = before.findLastIndex(({ word, pos }) => SUBORDINATOR.has(word) && pos !== 'DET');
  if (opens < 0) return false;
  return !before.slice(opens).some(({ word }) => word === ',');
}

function isFiniteGroup({ words: [first], at }: VerbGroup, tokens: readonly Token[]): boolean {
  const before = tokens[at - 1];
  if (first === undefined || before?.word === 'to') return false;
  if (isAuxiliary(first)) return !/^(?:be|been|being|having)$/.test(first.word);
  return !/ing$/.test(first.word) && !/^(?:ADP|DET)$/.test(before?.pos ?? '');
}

function firstMain(said: readonly Token[]): VerbGroup | null {
  const mains: VerbGroup[] = [];
  let from = 0;
  for (const group of verbGroups(said)) {
    if (!isFiniteGroup(group, said)) continue;
    if (!isSubordinate(said, group, from)) mains.push(group);
    from = group.end;
  }
  const after = mains.filter(({ at }) => said.slice(0, at).some(isSubject));
  const finite = ({ words: [first] }: VerbGroup) =>
    first !== undefined && (isAuxiliary(first) || !isParticiple(first));
  return after.find(finite) ?? after[0] ?? null;
}

const ADVERBIAL = /^(?:each|every|this|that|both|all|no|any|half)$/;

const asVerb = (said: readonly Token[], at: number): VerbGroup | null => {
  const word = said[at];
  if (word === undefined) return null;
  return {
    at,
    end: at + 1,
    words: [{ ...word, pos: 'VERB', lemma: word.lemma.replace(/s$/, '') }],
  };
};

/** A noun after a noun and right before an article or pronoun is the verb: "the manager documents the steps". */
function verbBeforeObject(said: readonly Token[]): VerbGroup | null {
  const at = said.findIndex(({ pos }, index) => {
    const [before, next] = [said[index - 1], said[index + 1]];
    const hasObject = /^(?:DET|PRON)$/.test(next?.pos ?? '') && !ADVERBIAL.test(next?.word ?? '');
    return isName(pos) && (isName(before?.pos) || before?.pos === 'PRON') && hasObject;
  });
  return at < 0 || said.slice(0, at).some(isVerbal) ? null : asVerb(said, at);
}

/**
 * A whole sentence in which no word was taken for its verb: a noun in -s between two others is ("the team reviews
 * rules").
 */
export function hiddenVerb(said: readonly Token[]): VerbGroup | null {
  if (!isWhole(said)) return null;
  const at = said.findIndex(
    ({ word, pos }, index) =>
      pos === 'NOUN' &&
      /s$/.test(word) &&
      said[index - 1]?.pos === 'NOUN' &&
      /^(?:DET|ADJ|NOUN|PRON|ADP|NUM)$/.test(said[index + 1]?.pos ?? ''),
  );
  return asVerb(said, at);
}

/** Whether words are a whole sentence: more than a few, up to a full stop. */
export const isWhole = (said: readonly Token[]): boolean =>
  said.length > 3 && /^[.!;]$/.test(said.at(-1)?.word ?? '');

const OPENING = /^(?:please|and|then|also|do|not|never|always|[^\p{L}]+)$/u;

/** Where a sentence begins, adverbs and negations before a verb aside; -1 for nowhere. */
export const openingOf = (said: readonly Token[]): number =>
  said.findIndex(({ word, pos }) => pos !== 'ADV' && !OPENING.test(word));

/** An auxiliary, a verb in -s, or a base form after the plural or pronoun that is its subject. */
function isStrong({ words: [first], at }: VerbGroup, said: readonly Token[]): boolean {
  if (first === undefined) return false;
  const before = said[at - 1];
  const isAgreed =
    before?.pos === 'PRON' || (before?.pos === 'NOUN' && at > 1) || /s$/.test(before?.word ?? '');
  return isAuxiliary(first) || /s$/.test(first.word) || (isAgreed && first.word === first.lemma);
}

/** Does it begin with a verb that is no part of the subject ("restore drills are …" begins with a noun)? */
function opensWithVerb(said: readonly Token[], main: VerbGroup): boolean {
  const at = openingOf(said);
  const first = said[at];
  if (first === undefined || first.pos !== 'VERB' || first.word !== first.lemma) return false;
  const between = said.slice(at + 1, main.at);
  const isSubjectOfMain =
    between.length > 0 && between.every(({ pos }) => pos === 'ADJ' || isName(pos));
  return !isAuxiliary(first) && !isSubjectOfMain;
}

/** The verb group of the main clause; `sure`: the sentence is no order. Null where none was found. */
export function mainVerb(
  said: readonly Token[],
): { readonly group: VerbGroup; readonly sure: boolean } | null {
  const [named, first] = [verbBeforeObject(said), firstMain(said)];
  const [opening] = first?.words ?? [];
  const isNamed =
    named !== null &&
    (first === null || opening === undefined || (named.at < first.at && !isAuxiliary(opening)));
  const group = isNamed ? named : first;
  if (group === null) return null;
  return { group, sure: (isNamed || isStrong(group, said)) && !opensWithVerb(said, group) };
}
