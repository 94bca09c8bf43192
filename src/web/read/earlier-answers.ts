import { withoutModels } from '../../drafting/without-models.ts';
import { compareWords } from '../../evidence/versions/compare-words.ts';
import { shapeOf } from '../../language/question-shape.ts';
import { topicShare } from '../../language/weights.ts';
import type { Deps } from '../../ports.ts';
import { findEarlierAnswers } from '../../retrieval/find-earlier-answers.ts';
import type { Difference } from '../../retrieval/same-meaning.ts';
import type { CellValue } from '../../store/answers.ts';
import { listCitations } from '../../store/citations.ts';
import { type LibraryEntry, listEntriesById } from '../../store/library-entries.ts';
import type { StoredQuestionnaire } from '../../store/questionnaires.ts';
import type { EarlierView } from '../components/earlier-answers.tsx';
import { answerText, placeWords } from '../said.ts';
import { date } from '../words.ts';
import { storedCitation, viewCitations } from './citations.ts';

const SHOWN = 2;
/** Less near than this it is about something else. */
const NEAR = 0.6;
/** So much of what each question speaks of has to stand in the other. */
const SHARE = 0.5;

function sharesTopic(one: string, other: string): boolean {
  const [left, right] = [shapeOf(one), shapeOf(other)];
  const shares = [topicShare(left.units, right.text), topicShare(right.units, left.text)];
  return shares.every(({ coverage }) => coverage >= SHARE);
}

const DIFFERENCES: Record<NonNullable<Difference>, string> = {
  topic: 'It asks about something else in part.',
  polarity: 'It asks the contrary, or one of the two is denied.',
  numbers: 'It asks about another number or interval.',
  extent: 'One of the two asks about more: all, only, without, automatically.',
  names: 'Another product, vendor or standard is named.',
  form: 'One asks for Yes or No, the other for words.',
  wider: 'It asks this and more.',
  expired: 'It is out of date.',
};

type Wanted = {
  readonly questionnaire: Pick<StoredQuestionnaire, 'product' | 'audience' | 'modelForbidden'>;
  readonly question: string;
  readonly values: readonly CellValue[];
  /** The library's entries that the draft cites. */
  readonly repeated: readonly string[];
  /** Nothing stands there yet: near ones help. */
  readonly isOpen: boolean;
};

/** The words of an answer: what was chosen, then what was written. */
export const textOf = (values: readonly CellValue[]) =>
  answerText(
    values.flatMap(({ option }) => option ?? []).join(', '),
    values.flatMap(({ option, value }) => (option === null ? [value] : [])).join('\n'),
  );

function whenOf(entry: LibraryEntry): string {
  const { approved, reviewedAt, location } = entry;
  const at = approved?.at ?? null;
  const by = approved?.by == null ? '' : ` by ${approved.by}`;
  const day =
    at === null
      ? reviewedAt === null
        ? 'no date is known'
        : `reviewed ${date(reviewedAt)}`
      : `approved ${date(at)}${by}`;
  return [day, location === null ? null : placeWords(location)].filter(Boolean).join(' · ');
}

async function near(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  { questionnaire, question }: Wanted,
): Promise<Map<string, Difference>> {
  const { product, audience, modelForbidden } = questionnaire;
  const today = deps.clock.now().toISOString().slice(0, 10);
  const used = modelForbidden ? withoutModels({ ...deps, chat: null }) : deps;
  const [found = []] = await findEarlierAnswers(used, {
    questions: [question],
    scope: { product, audience, today },
  });
  return new Map(
    found
      .filter(
        ({ entry, difference }) =>
          difference === null ||
          (entry.similarity >= NEAR && sharesTopic(question, entry.question)),
      )
      .slice(0, SHOWN)
      .map(({ entry, difference }) => [entry.id, difference]),
  );
}

/** The entries that are shown, in order, with why they are not repeated. */
async function chosen(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  wanted: Wanted,
): Promise<Map<string, Difference>> {
  if (wanted.repeated.length > 0) return new Map(wanted.repeated.map((id) => [id, null]));
  return wanted.isOpen ? near(deps, wanted) : new Map();
}

/** Option, words and comment as one text. */
function wholeText({ choice, answer, comment }: LibraryEntry): string {
  const said = answerText(choice ?? '', answer === choice ? '' : answer);
  return comment === null ? said : `${said.replace(/\.$/, '')}. ${comment}`;
}

function viewOf(
  entry: LibraryEntry,
  { question, values, repeated }: Wanted,
  difference: Difference,
): Omit<EarlierView, 'sources'> {
  const isRepeated = repeated.includes(entry.id);
  const before = wholeText(entry);
  return {
    isRepeated,
    question: compareWords(entry.question, question),
    answer: compareWords(before, isRepeated ? textOf(values) : before),
    difference: difference === null ? null : DIFFERENCES[difference],
    from:
      entry.approved?.buyer ?? entry.approved?.fileName ?? entry.document?.name ?? 'Answer library',
    when: whenOf(entry),
    isRetired: entry.isRetired,
    expiresAt: entry.expiresAt,
  };
}

/**
 * The earlier answer that a draft repeats; for an open question the nearest ones. Each whole, with what differs and
 * what it rests on today.
 */
export async function readEarlier(
  deps: Pick<Deps, 'db' | 'embeddings' | 'clock'>,
  wanted: Wanted,
): Promise<EarlierView[]> {
  const { db } = deps;
  const differences = await chosen(deps, wanted);
  const entries = await listEntriesById(db, [...differences.keys()]);
  const draftIds = [...entries.values()].flatMap(({ approved }) => approved?.draftId ?? []);
  const cited = Map.groupBy(await listCitations(db, draftIds), (row) => row.draft_id);
  const views: EarlierView[] = [];
  for (const [id, difference] of differences) {
    const entry = entries.get(id);
    if (entry === undefined) continue;
    const rows = cited.get(entry.approved?.draftId ?? '') ?? [];
    const sources = await viewCitations(
      db,
      rows.map((row) => storedCitation(row, null)),
    );
    views.push({ ...viewOf(entry, wanted, difference), sources });
  }
  return views;
}
