import type { Handle } from '../ports.ts';
import {
  listQuestionnaireFigures,
  type QuestionnaireFigures,
} from '../store/questionnaire-figures.ts';
import { type Gap, listGaps } from './list-gaps.ts';

/** What the work comes to, for whoever pays for it. Shares are between 0 and 1, null where nothing is counted yet. */
export type Figures = {
  readonly questionnaires: readonly QuestionnaireFigures[];
  readonly questions: number;
  readonly shareDrafted: number | null;
  /** Of what was approved. */
  readonly shareKept: number | null;
  /** From upload to the first file. */
  readonly medianHours: number | null;
  /** The open questions that keep most questionnaires waiting. */
  readonly gaps: readonly Gap[];
};

const MOST_GAPS = 10;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** The middle one; of an even number the mean of the two in the middle. Null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const [below, above] = sorted.length % 2 === 1 ? [half, half] : [half - 1, half];
  const [low, high] = [sorted[below], sorted[above]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** From what the database knows. */
export async function readFigures(db: Handle): Promise<Figures> {
  const questionnaires = await listQuestionnaireFigures(db);
  const of = (name: 'questions' | 'drafted' | 'approved' | 'kept') =>
    sum(questionnaires.map((each) => each[name]));
  return {
    questionnaires,
    questions: of('questions'),
    shareDrafted: share(of('drafted'), of('questions')),
    shareKept: share(of('kept'), of('approved')),
    medianHours: median(questionnaires.flatMap(({ hours }) => hours ?? [])),
    gaps: (await listGaps(db)).slice(0, MOST_GAPS),
  };
}
