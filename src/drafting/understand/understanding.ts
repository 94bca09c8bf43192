import { contentUnits } from '../../language/content.ts';
import { negationsIn } from '../../language/polarity.ts';
import { quantitiesOf } from '../../language/quantities.ts';
import { type QuestionShape, shapeOf } from '../../language/question-shape.ts';
import type { AnswerCell } from '../../questionnaire/questionnaire.ts';
import { cleaned } from './cleaned.ts';
import { type Compound, compoundOf } from './compound.ts';
import { pointsBack } from './referents.ts';
import { type Wanted, wishOf } from './wanted.ts';

/** What a question asks for, as far as its wording, its form and its neighbours tell. */
export type Understanding = {
  /** Of the cleaned question; its numbers are those of the question as it was asked. */
  readonly shape: QuestionShape;
  readonly wanted: Wanted;
  /** What the question is about, without the words that ask for the value. */
  readonly subject: Pick<QuestionShape, 'text' | 'units' | 'quantities'>;
  /** The question denies what it asks about ("Is access without approval impossible?"). */
  readonly denies: boolean;
  /** Words left out of search and coverage: examples, frames. */
  readonly removed: readonly string[];
  readonly compound: Compound | null;
  /** It speaks of "that access" or "it": the question before and the section tell of what. */
  readonly pointsBack: boolean;
  /** What is searched: the cleaned question, behind the one that it points back to. */
  readonly search: string;
  /** The options of the form's list, as they are written; none where it has no list. */
  readonly options: readonly string[];
  readonly section: string | null;
  readonly guidance: string | null;
  /** The headers of the answer cells. */
  readonly headers: readonly string[];
};

/** What stands around a question in its form. */
export type Around = {
  readonly section?: string | null;
  readonly guidance?: string | null;
  readonly answers?: readonly AnswerCell[];
  /** The question before it. */
  readonly before?: string | null;
};

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

/** What is asked, from the question's text (with its parent's for a bare follow-up) and what stands around it. */
export function understand(text: string, around: Around = {}): Understanding {
  const { section = null, guidance = null, answers = [], before = null } = around;
  const plain = cleaned(text);
  const compound = compoundOf(plain.text);
  const asked = compound?.text ?? plain.text;
  const shape = { ...shapeOf(asked), quantities: quantitiesOf(shapeOf(text).text) };
  const { wanted, subject } = wishOf(shape.main);
  const points = pointsBack(text);
  const lead = points ? (before ?? section) : null;
  return {
    shape,
    wanted,
    subject: { text: subject, units: contentUnits(subject), quantities: quantitiesOf(subject) },
    denies: negationsIn(shape.text) % 2 === 1,
    removed: plain.removed,
    compound,
    pointsBack: points,
    search: lead === null ? asked : `${lead} ${asked}`,
    options: unique(answers.flatMap(({ options }) => options ?? [])),
    section,
    guidance,
    headers: unique(answers.flatMap(({ header }) => header ?? [])),
  };
}
