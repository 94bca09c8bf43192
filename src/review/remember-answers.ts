import type { Handle } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import type { Answer, CellValue } from '../store/answers.ts';
import { insertLibraryEntries, retireLibraryEntriesOf } from '../store/library.ts';
import type { StoredQuestionnaire } from '../store/questionnaires.ts';
import type { StoredQuestion } from '../store/questions.ts';

type Approved = { readonly question: StoredQuestion; readonly answer: Answer };

/** Puts approved answers into the library for the next questionnaire; company facts stay out, the profile has them. */
export async function rememberAnswers(
  trx: Handle,
  approved: readonly Approved[],
  by: { questionnaire: StoredQuestionnaire; actor: Actor; now: Date },
): Promise<void> {
  const questions = approved.filter(({ question }) => question.kind === 'question');
  const ids = questions.map(({ question }) => question.id);
  await retireLibraryEntriesOf(trx, ids, by.now);
  await insertLibraryEntries(
    trx,
    questions.map(({ question, answer }) => ({
      question: question.text,
      section: question.section,
      verdict: answer.verdict,
      choice: joined(answer.values.map(({ option }) => option)),
      answer: wordsOf(answer.values),
      product: by.questionnaire.product,
      audience: by.questionnaire.audience,
      owner: by.actor.email,
      reviewedAt: by.now.toISOString().slice(0, 10),
      versionId: null,
      approvedQuestionId: question.id,
      location: `${question.sheet}!${question.questionCell}`,
      createdAt: by.now,
    })),
  );
}

function wordsOf(values: readonly CellValue[]): string {
  const words = joined(
    values.map(({ option, value }) => (option === null ? value : null)),
    '\n',
  );
  return words ?? joined(values.map(({ option }) => option)) ?? '';
}

function joined(parts: readonly (string | null)[], separator = ', '): string | null {
  const present = parts.filter((part) => part !== null && part !== '');
  return present.length === 0 ? null : present.join(separator);
}
