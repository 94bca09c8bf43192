import { type Ideas, ideasProvedBy } from '../../../language/concepts.ts';
import { contentUnits } from '../../../language/content.ts';
import { voicesOf } from '../../../language/question-voices.ts';
import { standingOfSentence } from '../../../language/standing/sentence-standing.ts';
import { weightOf } from '../../../language/weights.ts';
import { wordsOf } from '../../../language/words.ts';
import { memoized } from '../../../memo.ts';
import { namesMet, withoutBodies } from '../../../retrieval/named-in-questions.ts';
import type { Verdict } from '../../../store/schema.ts';
import { understand } from '../../understand/understanding.ts';
import { decide } from '../extractive/decide.ts';
import { affirmedQuestion } from './retell.ts';
import { asPassage } from './statements.ts';

/** Who reads: the words of the company's own names. */
export type Own = ReadonlySet<string>;

const NONE: Own = new Set();

/** Is each telling word of a question said, by itself or by what proves it? A wider class of it is not enough. */
export function saysEach(said: Ideas, question: string): boolean {
  return contentUnits(question).every(
    (unit) =>
      weightOf(unit) < 1 ||
      unit.root.split(' ').every((root) => said.roots.has(root)) ||
      [...unit.concepts].some((concept) => said.concepts.has(concept)),
  );
}

/** What statements settle of a yes/no question, read as a whole; null where they leave anything open. */
export function settled(told: readonly string[], question: string, own: Own): Verdict | null {
  const statements = told.map(withoutBodies);
  const { shape } = understand(question);
  if (shape.asks !== 'yes-no' || statements.length === 0) return null;
  const said = statements.join(' ');
  if (!saysEach(ideasProvedBy(said), shape.text) || !namesMet(shape.text, said)) return null;
  const reader = { question: shape.text, own, common: NONE };
  const found = decide(shape, [asPassage(statements)], reader);
  return found.kind === 'decided' ? found.verdict : null;
}

/** What is only planned, wished for or advised is not so. */
const isSo = (statement: string): boolean =>
  !/^(?:plans|recommends|defines|reports_failure)$/.test(
    standingOfSentence(statement, CONTEXT).standing,
  );

const CONTEXT = { role: 'record', own: [], others: [], toStaff: false } as const;

/** What a question affirms; the same earlier questions are held against every question of a form. */
const told = memoized((question): readonly string[] => {
  const text = affirmedQuestion(question);
  return text === null || !isSo(text) ? [] : [text];
}, 2_000);

/** Does an affirmed question prove another one, in any way to put the two? */
export const proves = (question: string, other: string, own: Own): boolean =>
  voicesOf(question).some((each) =>
    voicesOf(other).some((asked) => settled(told(each), asked, own) === 'yes'),
  );

/** The earlier question and the one on the desk. */
export type Asked = { readonly earlier: string; readonly now: string };

const plain = (question: string): string => told(question).flatMap(wordsOf).join(' ');

/** The same words, or each of the two questions proves the other. */
export const isSame = ({ earlier, now }: Asked, own: Own): boolean =>
  (plain(earlier) !== '' && plain(earlier) === plain(now)) ||
  (proves(earlier, now, own) && proves(now, earlier, own));
