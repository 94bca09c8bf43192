import { askedAnywhere, askedOfCompany } from '../../../language/asked-thing.ts';
import { type Ideas, ideasProvedBy } from '../../../language/concepts.ts';
import { conjunctsOf } from '../../../language/conjuncts.ts';
import { contentUnits } from '../../../language/content.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import { shapeOf } from '../../../language/question-shape.ts';
import { voicesOf } from '../../../language/question-voices.ts';
import { weightOf } from '../../../language/weights.ts';
import { wordsOf } from '../../../language/words.ts';
import { isOtherActor } from '../../../retrieval/other-actor.ts';
import type { LibraryEntry } from '../../../store/library-entries.ts';
import type { Verdict } from '../../../store/schema.ts';
import type { Dossier } from '../../dossier.ts';
import { understand } from '../../understand/understanding.ts';
import { decide } from '../extractive/decide.ts';
import { ownNames } from '../typed/own-names.ts';
import { proposeTyped } from '../typed/typed.ts';
import { affirmedQuestion, coreOf } from './retell.ts';
import {
  asPassage,
  namesException,
  statementsOf,
  takesNothingBackOf,
  verdictOfEntry,
} from './statements.ts';

/**
 * What an earlier answer says of another question. `same`: each question follows from the other; `part`: this one
 * follows from the earlier, or is denied with it; `contrary`: the earlier shuts this one out; `value`: it gives what
 * is asked for.
 */
export type Meant = {
  readonly verdict: Verdict | null;
  readonly how: 'same' | 'part' | 'contrary' | 'value';
};

/** Who reads: the words of the company's own names. */
type Own = ReadonlySet<string>;

const NONE: Own = new Set();

/** Is each telling word of a question said, by itself or by what proves it? A wider class of it is not enough. */
function saysEach(said: Ideas, question: string): boolean {
  return contentUnits(question).every(
    (unit) =>
      weightOf(unit) < 1 ||
      unit.root.split(' ').every((root) => said.roots.has(root)) ||
      [...unit.concepts].some((concept) => said.concepts.has(concept)),
  );
}

/** What statements settle of a yes/no question, read as a whole; null where they leave anything open. */
function settled(statements: readonly string[], question: string, own: Own): Verdict | null {
  const { shape } = understand(question);
  if (shape.asks !== 'yes-no' || statements.length === 0) return null;
  if (!saysEach(ideasProvedBy(statements.join(' ')), shape.text)) return null;
  const reader = { question: shape.text, own, common: NONE };
  const found = decide(shape, [asPassage(statements)], reader);
  return found.kind === 'decided' ? found.verdict : null;
}

const told = (question: string): string[] => {
  const text = affirmedQuestion(question);
  return text === null ? [] : [text];
};

/** Does an affirmed question prove another one, in any way to put the two? */
const proves = (question: string, other: string, own: Own): boolean =>
  voicesOf(question).some((each) =>
    voicesOf(other).some((asked) => settled(told(each), asked, own) === 'yes'),
  );

type Asked = { readonly earlier: string; readonly now: string };

const plain = (question: string): string => told(question).flatMap(wordsOf).join(' ');

/** The same words, or each of the two questions proves the other. */
const isSame = ({ earlier, now }: Asked, own: Own): boolean =>
  (plain(earlier) !== '' && plain(earlier) === plain(now)) ||
  (proves(earlier, now, own) && proves(now, earlier, own));

/** A Yes to several things at once is one to each of them. */
const eachOf = (question: string): readonly string[] =>
  shapeOf(question).asks === 'yes-no' ? conjunctsOf(question) : [];

/** By what both questions affirm. */
function ofVerdict(entry: LibraryEntry, verdict: Verdict, asked: Asked, own: Own): Meant | null {
  if (isSame(asked, own)) return { verdict, how: 'same' };
  const { earlier, now } = asked;
  if (verdict === 'no')
    return proves(now, earlier, own) && !namesException(entry) ? { verdict, how: 'part' } : null;
  if (verdict !== 'yes' || !takesNothingBackOf(entry)) return null;
  const said = settled(statementsOf(entry), now, own);
  const isPart =
    said === 'yes' || [earlier, ...eachOf(earlier)].some((each) => proves(each, now, own));
  if (isPart) return { verdict: 'yes', how: 'part' };
  // A number that the buyer named is none that the company gave: "every year? Yes" does not deny "every month".
  const isGiven = quantitiesOf(earlier).length === 0;
  return said === 'no' && isGiven ? { verdict: 'no', how: 'contrary' } : null;
}

/** Both ask for a value of the same kind about the same. */
function asksSameValue({ earlier, now }: Asked, own: Own): boolean {
  const [one, other] = [coreOf(earlier), coreOf(now)];
  return (
    one !== null &&
    other !== null &&
    one.wanted === other.wanted &&
    isSame({ earlier: one.question, now: other.question }, own)
  );
}

/** An earlier value as the value that is asked for now, or as what meets or breaks the one that is asked. */
function ofValue(entry: LibraryEntry, asked: Asked, dossier: Dossier, own: Own): Meant | null {
  if (asksSameValue(asked, own)) return { verdict: null, how: 'same' };
  const statements = statementsOf(entry);
  if (statements.length === 0 || !takesNothingBackOf(entry)) return null;
  if (dossier.understanding.shape.asks === 'yes-no') {
    const verdict = voicesOf(asked.now)
      .map((each) => settled(statements, each, own))
      .find((each) => each !== null);
    return verdict === undefined ? null : { verdict, how: 'part' };
  }
  const { text } = dossier.understanding.subject;
  if (!saysEach(ideasProvedBy(statements.join(' ')), text)) return null;
  const typed = proposeTyped({ ...dossier, candidates: [asPassage(statements)] });
  return typed.kind === 'proposal' ? { verdict: null, how: 'value' } : null;
}

/**
 * What an earlier answer says of the question on the desk, by reading what it states as a whole; null where that
 * leaves anything open.
 */
export function meantBy(entry: LibraryEntry, dossier: Dossier): Meant | null {
  const verdict = verdictOfEntry(entry);
  const own = new Set(
    [...ownNames(dossier.candidates, dossier.facts.profile ?? {})].flatMap(wordsOf),
  );
  const asked = { earlier: askedOfCompany(entry.question), now: askedAnywhere(dossier.text) };
  if (isOtherActor(asked.now, asked.earlier)) return null;
  const asksValue = dossier.understanding.shape.asks === 'open';
  if (verdict === null || asksValue)
    return verdict === null || verdict === 'yes' ? ofValue(entry, asked, dossier, own) : null;
  return ofVerdict(entry, verdict, asked, own);
}
