import type { Area, CellAddress } from '../../workbook/grid.ts';
import type { Question } from '../questionnaire.ts';
import type { FoundCell } from './answers.ts';

/** A question as the finders pass it on, before follow-ups are tied and warnings told. */
export type FoundQuestion = {
  readonly sheet: string;
  readonly area: Area;
  readonly questionCell: CellAddress;
  readonly text: string;
  readonly id: string | null;
  readonly section: string | null;
  readonly guidance: string | null;
  /** The text of a `Depends on` column, where there is one. */
  readonly condition: string | null;
  /** The formula behind the question's text, or null. */
  readonly formula: string | null;
  readonly cells: readonly FoundCell[];
  /** Asked by what stands around it, though its text alone may name a fact about the company. */
  readonly isAsked?: boolean;
};

/** The question in the form of the contract, without its dependency. */
export function asQuestion(found: FoundQuestion): Question {
  return {
    sheet: found.sheet,
    row: found.area.top,
    questionCell: found.questionCell,
    id: found.id,
    section: found.section,
    text: found.text,
    guidance: found.guidance,
    dependsOn: null,
    answers: found.cells.map(({ answer }) => answer),
  };
}
