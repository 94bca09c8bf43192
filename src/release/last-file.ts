import type { Handle } from '../ports.ts';
import { pairAlike } from '../review/contradictions/asked-alike.ts';
import { inShort, type Said, saidBy, saysOther } from '../review/contradictions/said.ts';
import { askedIn, saidIn } from '../review/contradictions/within-file.ts';
import type { AnsweredQuestion } from '../store/answered-questions.ts';
import type { CellValue } from '../store/answers.ts';
import { listExportItems } from '../store/exports.ts';
import { getLastSentFile, type SentFileHead } from '../store/last-sent-file.ts';
import type { StoredQuestionnaire } from '../store/questionnaires.ts';
import { listQuestions, type StoredQuestion } from '../store/questions.ts';
import { exportReport } from './export-report.ts';

/** An answer as it went to the buyer, and the draft with the citations that it rested on. */
export type SentAnswer = {
  readonly question: StoredQuestion;
  readonly said: Said;
  readonly draftId: string | null;
  readonly file: Pick<SentFileHead, 'questionnaireId' | 'fileName' | 'createdAt'>;
};

/** An answer that says something else than the last file to the same buyer. */
export type ChangedAnswer = {
  readonly now: AnsweredQuestion;
  readonly then: SentAnswer;
  readonly what: string;
};

function valuesSent(question: StoredQuestion, written: ReadonlyMap<string, string>): CellValue[] {
  return question.answers.flatMap(({ cell, kind, options }): CellValue[] => {
    const value = written.get(`${question.sheet}!${cell}`);
    if (value === undefined || value === '') return [];
    const option = kind === 'mark' ? (options?.[0] ?? null) : kind === 'choice' ? value : null;
    return [{ cell, kind, value, option }];
  });
}

async function readLastFile(
  db: Handle,
  { id: questionnaireId, buyer }: StoredQuestionnaire,
): Promise<SentAnswer[]> {
  const file = buyer === null ? null : await getLastSentFile(db, { buyer, questionnaireId });
  const report = exportReport.safeParse(file?.report);
  if (file === null || !report.success) return [];
  const written = new Map(
    report.data.written.map(({ sheet, cell, value }) => [`${sheet}!${cell}`, String(value ?? '')]),
  );
  const items = await listExportItems(db, file.exportId);
  const drafts = new Map(items.map(({ questionId, draftId }) => [questionId, draftId]));
  return (await listQuestions(db, file.questionnaireId)).flatMap((question): SentAnswer[] => {
    const values = drafts.has(question.id) ? valuesSent(question, written) : [];
    if (question.kind !== 'question' || values.length === 0) return [];
    const said = saidBy(values, question.answers);
    return [{ question, said, draftId: drafts.get(question.id) ?? null, file }];
  });
}

type Row = { readonly sent: SentAnswer } | { readonly now: AnsweredQuestion };

/**
 * Answers that would leave now and say something else than the last file to the same buyer said to the same question.
 */
export async function compareLastFile(
  db: Handle,
  questionnaire: StoredQuestionnaire,
  {
    rows,
    leaving,
  }: { readonly rows: readonly AnsweredQuestion[]; readonly leaving: readonly AnsweredQuestion[] },
): Promise<ChangedAnswer[]> {
  const sent = await readLastFile(db, questionnaire);
  if (sent.length === 0) return [];
  const askedNow = askedIn(rows);
  const questions = new Map(
    sent.map(({ question }) => [`${question.sheet}!${question.questionCell}`, question.text]),
  );
  const askedThen = ({ question: { text, sheet, dependsOn } }: SentAnswer) => ({
    text,
    parent: dependsOn === null ? null : (questions.get(`${sheet}!${dependsOn.questionCell}`) ?? ''),
  });
  const pairs = pairAlike<Row>(
    [
      ...sent.map((each) => ({ sent: each })),
      ...leaving
        .filter(({ question }) => question.kind === 'question')
        .map((each) => ({ now: each })),
    ],
    (row) => ('sent' in row ? askedThen(row.sent) : askedNow(row.now)),
    (one, other) => 'sent' in one && 'now' in other,
  );
  return pairs.flatMap(({ one, other, how }): ChangedAnswer[] => {
    if (how !== 'same' || !('sent' in one) || !('now' in other)) return [];
    const [then, now] = [one.sent, other.now];
    if (!saysOther(then.said, saidIn(now))) return [];
    const what = `The last file to this buyer said “${inShort(then.said)}”, this one says “${inShort(saidIn(now))}”.`;
    return [{ now, then, what }];
  });
}
