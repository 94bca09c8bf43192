import type { Handle } from '../../ports.ts';
import type { AnsweredQuestion } from '../../store/answered-questions.ts';
import { listUnderlyingCitations } from '../../store/underlying-citations.ts';
import type { Contradiction } from '../contradictions.ts';
import type { Obstacle } from '../obstacles.ts';
import { excessReason, type VerbatimExcess } from '../verbatim-excess.ts';
import { type Finding, findingAt, inOrder } from './finding.ts';
import type { FindingKind } from './finding-kinds.ts';
import { readCitedFacts } from './proof.ts';
import { readAnswer } from './read-answer.ts';

/** What is known about the file before it is read as its buyer will. */
export type BeforeReading = {
  readonly leaving: readonly AnsweredQuestion[];
  readonly obstacles: readonly Obstacle[];
  readonly contradictions: readonly Contradiction[];
  readonly excess: VerbatimExcess | null;
  /** ISO date. */
  readonly today: string;
};

const OF_OBSTACLE: Record<Obstacle['code'], FindingKind> = {
  nothing_approved: 'nothing_approved',
  copied_text: 'copied_text',
  contradiction: 'two_values',
};

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * The one list of what stands against a file, what an approver has to answer for and what a buyer will ask about:
 * from the obstacles, the contradictions, the excess, and each answer by itself. In the order of `FINDING_KINDS`.
 */
export async function readAsBuyer(db: Handle, before: BeforeReading): Promise<Finding[]> {
  const { leaving, obstacles, contradictions, excess, today } = before;
  const draftIds = leaving.flatMap(({ answer }) => answer.draftId ?? []);
  const citations = await listUnderlyingCitations(db, draftIds);
  const byDraft = Map.groupBy(citations, ({ draft_id }) => draft_id);
  const cited = await readCitedFacts(db, citations);
  const rows = new Map(leaving.map((row) => [row.question.id, row]));
  return inOrder([
    ...obstacles.map((each) => fromObstacle(each, leaving)),
    ...(excess === null ? [] : [whole('excess', excessReason(excess))]),
    ...contradictions.flatMap((each) => {
      const row = rows.get(each.here.questionId);
      const kind = kindOf(each, rows);
      return row === undefined ? [] : [{ ...findingAt(kind, row, each.what), contradiction: each }];
    }),
    ...leaving.flatMap((row) =>
      readAnswer({ ...row, citations: byDraft.get(row.answer.draftId ?? '') ?? [], cited, today }),
    ),
  ]);
}

/** Under different headings the same words may be about different things. */
function kindOf(
  { kind, here, there }: Contradiction,
  rows: ReadonlyMap<string, AnsweredQuestion>,
): FindingKind {
  if (kind === 'last_file') return 'other_before';
  const [mine, theirs] = [here, there].map(
    ({ questionId }) => rows.get(questionId)?.question.section ?? null,
  );
  return kind === 'same' && mine === theirs ? 'two_answers' : 'other_here';
}

const whole = (kind: FindingKind, message: string): Finding => ({
  kind,
  message,
  place: null,
  textHash: null,
  contradiction: null,
});

function fromObstacle(
  { code, message, place }: Obstacle,
  leaving: readonly AnsweredQuestion[],
): Finding {
  const row = leaving.find(
    ({ question, answer }) =>
      question.sheet === place?.sheet &&
      (question.questionCell === place.cell ||
        answer.values.some(({ cell }) => cell === place.cell)),
  );
  const kind = OF_OBSTACLE[code];
  return row === undefined
    ? whole(kind, sentence(message))
    : findingAt(kind, row, sentence(message));
}
