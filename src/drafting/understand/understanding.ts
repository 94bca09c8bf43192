import { type QuestionShape, shapeOf } from '../../language/question-shape.ts';

/** What a question asks for, as far as its wording tells. */
export type Understanding = {
  readonly shape: QuestionShape;
};

/** What is asked, from the question's text (with its parent's for a bare follow-up). */
export const understand = (text: string): Understanding => ({ shape: shapeOf(text) });
