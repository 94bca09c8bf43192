import { BE, DO, isParticiple, isVerbal, type Token, verbGroups } from './verb-groups.ts';

/** What a verb (or the noun made from it) is done to: the words of that noun phrase; null where it cannot be told. */
export type Patient = readonly Token[] | null;

const ENDS = /^(?:ADP|CCONJ|SCONJ|PUNCT|VERB|AUX|ADV)$/;
const BREAKS = /^(?:PUNCT|SCONJ)$/;
const RELATIVE = /^(?:who|which|that|whom|whose)$/;
const NAMES = /^(?:NOUN|PROPN|ADJ|DET|NUM|PART|PRON)$/;

const isName = (token: Token | undefined): boolean => /^(?:NOUN|PROPN)$/.test(token?.pos ?? '');

/** The noun phrase that begins behind `from`; "reviews and approves the plan" shares its object. */
function objectFrom(tokens: readonly Token[], from: number): Patient {
  let at = from;
  while (tokens[at]?.pos === 'CCONJ' && tokens[at + 1]?.pos === 'VERB') at += 2;
  const end = tokens.findIndex(({ pos }, index) => index >= at && ENDS.test(pos));
  const found = tokens.slice(at, end < 0 ? undefined : end);
  return found.some(isName) ? found : null;
}

/** All that stands before a verb in its clause; null where that is "which" or nothing. */
function subjectBefore(tokens: readonly Token[], at: number): Patient {
  const before = tokens.slice(0, at);
  const start = before.findLastIndex(
    ({ pos, word }) => BREAKS.test(pos) || RELATIVE.test(word.toLowerCase()),
  );
  const found = before.slice(start + 1);
  return found.some(isName) ? found : null;
}

function nounsBefore(tokens: readonly Token[], at: number): Patient {
  const start = tokens.findLastIndex(({ pos }, index) => index < at && !NAMES.test(pos));
  const found = tokens.slice(start + 1, at);
  return found.some(isName) ? found : null;
}

function isPassive(words: readonly Token[]): boolean {
  const last = words.at(-1);
  const hasBe = words.some(({ word }) => BE.has(word.toLowerCase()));
  return hasBe && last !== undefined && isParticiple(last);
}

/** Where the passive verb group stands that "… and approved" goes on from; null where there is none. */
function joinedPassive(tokens: readonly Token[], at: number): number | null {
  let back = at - 1;
  while (/^(?:CCONJ|PUNCT|ADV)$/.test(tokens[back]?.pos ?? '') || isJoined(tokens[back])) back--;
  if (back === at - 1) return null;
  const group = verbGroups(tokens).find((each) => each.at <= back + 1 && each.end > back + 1);
  return group !== undefined && isPassive(group.words) ? group.at : null;
}

const isJoined = (token: Token | undefined): boolean =>
  token !== undefined && token.pos === 'VERB' && isParticiple(token);

function patientOfVerb(tokens: readonly Token[], at: number): Patient {
  const group = verbGroups(tokens).find((each) => each.at <= at && each.end > at);
  const verb = tokens[at];
  if (group === undefined || verb === undefined) return null;
  if (isPassive(group.words)) return subjectBefore(tokens, group.at);
  if (isParticiple(verb)) {
    const passive = joinedPassive(tokens, at);
    if (passive !== null) return subjectBefore(tokens, passive);
    const next = tokens[group.end]?.pos ?? 'PUNCT';
    if (group.words.length === 1 && isName(tokens[at - 1]) && /^(?:ADP|PUNCT)$/.test(next))
      return nounsBefore(tokens, at);
  }
  return objectFrom(tokens, group.end);
}

/** "Sent to the board for approval": what is sent is what is approved. */
function patientOfNoun(tokens: readonly Token[], at: number): Patient {
  const opens = tokens.findLastIndex(({ word }, index) => index < at && word === 'for');
  const isPurpose =
    opens >= 0 &&
    tokens.slice(opens + 1, at).every(({ pos }) => NAMES.test(pos) && pos !== 'PROPN');
  if (!isPurpose) return null;
  const verb = tokens.findLastIndex((token, index) => index < opens && token.pos === 'VERB');
  return verb < 0 ? null : patientOfVerb(tokens, verb);
}

/** What each occurrence of an act is done to, in a statement; `verbs` are the lemmas of the acts that are verbs. */
export function patientsIn(
  tokens: readonly Token[],
  isAct: (token: Token) => boolean,
  verbs: ReadonlySet<string>,
): readonly Patient[] {
  return tokens.flatMap((token, at) => {
    if (!isAct(token)) return [];
    if (isVerbal(token)) return [patientOfVerb(tokens, at)];
    if (token.pos !== 'NOUN') return [];
    // "Engineers sign secrecy agreements": a verb that was taken for a noun.
    const next = tokens[at + 1]?.pos ?? 'PUNCT';
    const isVerb = verbs.has(token.word) && /^(?:DET|ADJ|NOUN|PROPN)$/.test(next);
    const object = isVerb ? objectFrom(tokens, at + 1) : null;
    return [object ?? patientOfNoun(tokens, at)];
  });
}

/** Verbs that say nothing by themselves of what is done: "have approval", "undergo testing". */
const LIGHT_VERBS = new Set('have get receive obtain require need undergo gain hold'.split(' '));

export type AskedAct = {
  readonly acts: readonly Token[];
  readonly patient: readonly Token[];
  /** "Do you have a process for …": the noun that is had. */
  readonly noun: Token | null;
  /** The acts are all that is said of the patient: "Are practices documented?" */
  readonly isPredicate: boolean;
};

/** Verbs that only carry the noun beside them: "checks are performed", "an inventory is kept". */
const CARRIES = new Set(
  'perform conduct carry do make undertake execute run complete take provide give maintain keep implement establish use apply place hold have require'.split(
    ' ',
  ),
);

/** "Are backups tested?", "Has the plan been approved and published?" */
function passiveAct(tokens: readonly Token[]): AskedAct | null {
  // "Terminated employees": a participle before a noun is no act.
  const at = tokens.findIndex(
    (token, index) =>
      index > 1 && token.pos === 'VERB' && isParticiple(token) && !isName(tokens[index + 1]),
  );
  if (at < 0) return null;
  const patient = tokens.slice(1, at).filter(({ word }) => !BE.has(word.toLowerCase()));
  const acts: Token[] = [];
  for (let next = at; next < tokens.length; next++) {
    const token = tokens[next];
    if (token?.pos === 'VERB' && isParticiple(token)) acts.push(token);
    else if (!/^(?:CCONJ|PUNCT|ADV)$/.test(token?.pos ?? '')) break;
  }
  const isPlain = patient.some(isName) && !patient.some(({ pos }) => BREAKS.test(pos));
  const isPredicate = acts.every(({ lemma }) => !CARRIES.has(lemma));
  return isPlain ? { acts, patient, noun: null, isPredicate } : null;
}

/** "… for screening visitors", "… to screen visitors", behind what is had. */
function purposeOf(tokens: readonly Token[], at: number): Omit<AskedAct, 'noun'> | null {
  const verb = tokens[at + 1];
  if (!/^(?:for|to)$/.test(tokens[at]?.word ?? '') || verb?.pos !== 'VERB') return null;
  const patient = objectFrom(tokens, at + 2);
  return patient === null ? null : { acts: [verb], patient, isPredicate: false };
}

/** "Do you encrypt backups?", "Does the plan have approval from …?" */
function activeAct(tokens: readonly Token[], from: number): AskedAct | null {
  const at = tokens.findIndex((token, index) => index >= from && isVerbal(token));
  const verb = tokens[at];
  const object = verb === undefined ? null : objectFrom(tokens, at + 1);
  if (verb === undefined || object === null) return null;
  const own = purposeOf(tokens, at + 1 + object.length);
  if (own !== null && CARRIES.has(verb.lemma)) return { ...own, noun: object.at(-1) ?? null };
  if (!LIGHT_VERBS.has(verb.lemma))
    return { acts: [verb], patient: object, noun: null, isPredicate: false };
  const subject = tokens.slice(1, at);
  const head = object.at(-1);
  return head !== undefined && isName(head) && subject.some(isName)
    ? { acts: [head], patient: subject, noun: null, isPredicate: false }
    : null;
}

/** What a question asks to be done, and to what; null where its grammar does not tell. */
export function askedAct(tokens: readonly Token[]): AskedAct | null {
  const first = tokens[0]?.word.toLowerCase() ?? '';
  if (DO.has(first) || /^(?:will|can|must|may|should)$/.test(first)) return activeAct(tokens, 2);
  // "Who approves …" without its first word.
  if (tokens[0]?.pos === 'VERB') return activeAct(tokens, 0);
  const isPerfect = /^(?:has|have|had)$/.test(first);
  const hasBeen = tokens.slice(1).some(({ word }) => word === 'been');
  return BE.has(first) || (isPerfect && hasBeen) ? passiveAct(tokens) : null;
}
