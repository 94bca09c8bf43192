import { ideasOf, speaksOf } from '../../../language/concepts.ts';
import { contentUnits } from '../../../language/content.ts';
import type { Understanding } from '../../understand/understanding.ts';
import { TYPED, wishOf } from '../../understand/wanted.ts';
import { type Seeker, valuesIn } from './values.ts';

const NEXT =
  /(?:,| and)\s+(?:and )?(?=(?:(?:by|with|to|for|from|in|at|on|until|within|under|of|after) )?(?:how|what|when|whom?|which|where|why)\b)/i;

/** What a question asks beside its first matter ("… and for how long?"); null where it asks one thing. */
export function furtherAsking({ subject }: Pick<Understanding, 'subject'>): string | null {
  const at = NEXT.exec(subject.text);
  return at === null ? null : subject.text.slice(at.index + at[0].length);
}

/** What a question asks first: its subject without what else it asks. */
export const firstAsked = ({
  subject,
}: Pick<Understanding, 'subject'>): Understanding['subject'] => {
  const at = NEXT.exec(subject.text);
  if (at === null) return subject;
  const text = subject.text.slice(0, at.index);
  return { text, units: contentUnits(text), quantities: subject.quantities };
};

/** Does a text answer that too: it says all of its words, and holds a value of the kind it asks for? */
export function answersToo(further: string, text: string, seeker: Seeker): boolean {
  const { wanted, subject } = wishOf(further);
  const said = ideasOf(text);
  return (
    TYPED.has(wanted) &&
    valuesIn({ ...seeker, wanted, subject }, text).length > 0 &&
    contentUnits(subject).every((unit) => speaksOf(said, unit))
  );
}
