import { sha256 } from '../../src/hash.ts';
import { textHashOf } from '../../src/language/text-hash.ts';
import type { Deps } from '../../src/ports.ts';
import type { AnswerCell } from '../../src/questionnaire/questionnaire.ts';
import { insertAnswers } from '../../src/store/answers.ts';
import { insertQuestionnaire } from '../../src/store/questionnaires.ts';
import { insertQuestions } from '../../src/store/questions.ts';
import { testActor } from './deps.ts';

export type SeedQuestion = {
  readonly text: string;
  readonly cells?: readonly Partial<AnswerCell>[];
  readonly dependsOn?: { questionCell: string; when: string[] } | null;
};

const cell = (row: number, given: Partial<AnswerCell>, at: number): AnswerCell => ({
  cell: `${'CDEFG'[at]}${row}`,
  kind: 'choice',
  header: null,
  options: null,
  multiple: false,
  required: false,
  maxLength: null,
  current: null,
  ...given,
});

const YES_NO: readonly Partial<AnswerCell>[] = [
  { kind: 'choice', header: 'Response', options: ['Yes', 'No', 'Partial', 'N/A'] },
  { kind: 'comment', header: 'Comments' },
];

/**
 * Stores a questionnaire with one sheet, `Questions`, its pending answers and a queued run; questions stand in B2,
 * B3, …
 */
export async function seedQuestionnaire(
  deps: Deps,
  questions: readonly (string | SeedQuestion)[],
  scope: { product?: string | null; audience?: 'nda' | 'public' } = {},
): Promise<{ questionnaireId: string; runId: string; questionIds: string[] }> {
  const { db, clock } = deps;
  const now = clock.now();
  const actor = await testActor(db);
  const bytes = new TextEncoder().encode(JSON.stringify(questions));
  const sha = sha256(bytes);
  await db
    .insertInto('files')
    .values({ sha256: sha, bytes, size: bytes.length })
    .onConflict((each) => each.doNothing())
    .execute();
  const questionnaireId = await insertQuestionnaire(db, {
    fileName: 'buyer.xlsx',
    fileSha256: sha,
    buyer: 'Buyer',
    deal: null,
    dueDate: null,
    product: scope.product ?? null,
    audience: scope.audience ?? 'nda',
    requester: null,
    sheets: [],
    warnings: [],
    createdAt: now,
    createdBy: actor.id,
  });
  const questionIds = await insertQuestions(
    db,
    questionnaireId,
    questions.map((each, ordinal) => {
      const {
        text,
        cells = YES_NO,
        dependsOn = null,
      } = typeof each === 'string' ? { text: each } : each;
      const row = ordinal + 2;
      return {
        ordinal,
        kind: 'question' as const,
        sheet: 'Questions',
        row,
        questionCell: `B${row}`,
        shownId: null,
        section: null,
        text,
        textHash: textHashOf(text),
        guidance: null,
        dependsOn,
        answers: cells.map((given, at) => cell(row, given, at)),
      };
    }),
  );
  await insertAnswers(
    db,
    questionIds.map((questionId) => ({
      questionId,
      status: 'pending' as const,
      state: 'pending' as const,
      origin: null,
      values: [],
    })),
    now,
  );
  const run = await db
    .insertInto('runs')
    .values({
      questionnaire_id: questionnaireId,
      state: 'queued',
      drafter: '',
      error: null,
      created_at: now,
      created_by: actor.id,
      started_at: null,
      finished_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { questionnaireId, runId: run.id, questionIds };
}
