import { askedAnywhere, askedOfCompany } from '../../../language/asked-thing.ts';
import { ideasProvedBy } from '../../../language/concepts.ts';
import { conjunctsOf } from '../../../language/conjuncts.ts';
import { oppositionBetween } from '../../../language/opposites.ts';
import { quantitiesOf } from '../../../language/quantities.ts';
import { shapeOf } from '../../../language/question-shape.ts';
import { voicesOf } from '../../../language/question-voices.ts';
import { isOtherActor } from '../../../language/who-acts.ts';
import { wordsOf } from '../../../language/words.ts';
import type { LibraryEntry } from '../../../store/library-entries.ts';
import type { Verdict } from '../../../store/schema.ts';
import type { Dossier } from '../../dossier.ts';
import { cleaned } from '../../understand/cleaned.ts';
import { ownNames } from '../typed/own-names.ts';
import { proposeTyped } from '../typed/typed.ts';
import { coreOf } from './asked-value.ts';
import { type Asked, isSame, type Own, proves, saysEach, settled } from './proof.ts';
import { entryText } from './quoted-entry.ts';
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

type Reading = {
  readonly entry: LibraryEntry;
  readonly asked: Asked;
  readonly dossier: Dossier;
  readonly own: Own;
};

/** A Yes to several things at once is one to each of them. */
const eachOf = (question: string): readonly string[] =>
  shapeOf(question).asks === 'yes-no' ? conjunctsOf(question) : [];

/** By what both questions affirm. */
function ofVerdict(verdict: Verdict, { entry, asked, own }: Reading): Meant | null {
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
function ofValue({ entry, asked, dossier, own }: Reading): Meant | null {
  const { contrary, apart } = oppositionBetween(asked.earlier, asked.now);
  if (contrary + apart > 0) return null;
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

/** Do the words of one say what the other is about? Without that nothing follows, and nothing has to be read. */
function mayMean({ entry, asked, dossier }: Reading, verdict: Verdict | null): boolean {
  const { shape, subject } = dossier.understanding;
  const now = shape.asks === 'open' ? [subject.text] : voicesOf(asked.now);
  const there = ideasProvedBy(entryText(entry));
  if (now.some((each) => saysEach(there, each))) return true;
  const here = ideasProvedBy(dossier.text);
  return verdict === 'no' && voicesOf(asked.earlier).some((each) => saysEach(here, each));
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
  const asked = {
    earlier: askedOfCompany(entry.question),
    now: askedAnywhere(cleaned(dossier.text).text),
  };
  const reading = { entry, asked, dossier, own };
  if (!mayMean(reading, verdict) || isOtherActor(asked.now, asked.earlier)) return null;
  const asksValue = dossier.understanding.shape.asks === 'open';
  if (verdict === null || asksValue)
    return verdict === null || verdict === 'yes' ? ofValue(reading) : null;
  return ofVerdict(verdict, reading);
}
