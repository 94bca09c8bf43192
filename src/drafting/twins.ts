import { shapeOf } from '../language/question-shape.ts';
import type { StoredQuestion } from '../store/questions.ts';
import type { Draft } from './draft.ts';

/** Null where a row cannot be understood by itself: rows before it may tell equal words apart. */
function keyOf(question: StoredQuestion): string | null {
  const { sheet, text, section, guidance, dependsOn, answers } = question;
  if (shapeOf(text).leans) return null;
  const cells = answers.map(({ cell: _, current: __, ...form }) => form);
  const words = [text, section, guidance].map((each) =>
    (each ?? '').replace(/\s+/g, ' ').trim().toLowerCase(),
  );
  return JSON.stringify([words, dependsOn === null ? null : [sheet, dependsOn], cells]);
}

/**
 * Rows that ask the very same of the same form: by the first of them, the others. Section, guidance, the question
 * they hang on and the answer cells are the same too, only the place differs.
 */
export function twinsIn(questions: readonly StoredQuestion[]): Map<string, StoredQuestion[]> {
  const firsts = new Map<string, string>();
  const twins = new Map<string, StoredQuestion[]>();
  for (const question of questions) {
    const key = keyOf(question);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, question.id);
    else twins.set(first, [...(twins.get(first) ?? []), question]);
  }
  return twins;
}

/** The draft of one row for a twin of it: the same, in the twin's cells. */
export function draftForTwin(draft: Draft, row: StoredQuestion, twin: StoredQuestion): Draft {
  const cells = new Map(row.answers.map(({ cell }, at) => [cell, twin.answers[at]?.cell ?? cell]));
  return {
    ...draft,
    values: draft.values.map((value) => ({ ...value, cell: cells.get(value.cell) ?? value.cell })),
  };
}
