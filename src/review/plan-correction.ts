import { sha256 } from '../hash.ts';
import type { Answer, CellValue } from '../store/answers.ts';
import { canonicalJson } from '../store/canonical-json.ts';
import type { NewQuestion, StoredQuestion } from '../store/questions.ts';
import { judgeValue } from './judge-value.ts';

export type Standing = { readonly question: StoredQuestion; readonly answer: Answer };

/** A question that is still asked, with what becomes of its answer. */
export type Kept = {
  readonly before: Standing;
  readonly next: NewQuestion;
  readonly answer:
    | { readonly kind: 'same' }
    /** Nobody touched it: it is drafted anew. */
    | { readonly kind: 'anew' }
    /** A person's text, in the cells that take it now; its approval ends. */
    | { readonly kind: 'moved'; readonly values: readonly CellValue[] };
};

/** What a person wrote and would be gone. */
export type Loss = {
  readonly questionId: string;
  readonly sheet: string;
  readonly questionCell: string;
  readonly question: string;
  readonly state: Answer['state'];
  readonly textHash: string;
  readonly values: readonly CellValue[];
};

export type CorrectionPlan = {
  readonly kept: readonly Kept[];
  readonly added: readonly NewQuestion[];
  readonly removed: readonly Standing[];
  readonly lost: readonly Loss[];
  /** Names exactly these losses, so that only what was seen is given up; null where nothing is lost. */
  readonly lossHash: string | null;
};

const BY_PEOPLE: ReadonlySet<string> = new Set(['in_review', 'answered', 'approved', 'rejected']);

const isTouched = ({ state, origin, editedBy }: Answer) =>
  BY_PEOPLE.has(state) || origin === 'person' || editedBy !== null;

const shapeOf = ({ kind, answers }: Pick<NewQuestion, 'kind' | 'answers'>) =>
  JSON.stringify([
    kind,
    answers.map((each) => [each.cell, each.kind, each.options, each.maxLength]),
  ]);

/** Each value in its own cell where that still takes it, else in the first free one of the same kind. */
function rehome(
  values: readonly CellValue[],
  answers: NewQuestion['answers'],
): { values: CellValue[]; lost: CellValue[] } {
  const placed: CellValue[] = [];
  const lost: CellValue[] = [];
  const homes = new Set(values.map(({ cell }) => cell));
  for (const value of values) {
    const own = answers.filter(({ cell }) => cell === value.cell);
    const others = answers.filter(({ kind, cell }) => kind === value.kind && !homes.has(cell));
    const fits = [...own, ...others]
      .filter(({ cell }) => !placed.some((each) => each.cell === cell))
      .map((cell) => judgeValue(cell, cell.kind === 'mark' ? (value.option ?? '') : value.value))
      .find((judged) => 'value' in judged);
    if (fits !== undefined && 'value' in fits) placed.push(fits.value);
    else lost.push(value);
  }
  return { values: placed, lost };
}

const lossOf = ({ question, answer }: Standing, values: readonly CellValue[]): Loss => ({
  questionId: question.id,
  sheet: question.sheet,
  questionCell: question.questionCell,
  question: question.text,
  state: answer.state,
  textHash: answer.textHash,
  values,
});

function keep(before: Standing, next: NewQuestion): { kept: Kept; lost: Loss[] } {
  const { question, answer } = before;
  if (question.textHash === next.textHash && shapeOf(question) === shapeOf(next))
    return { kept: { before, next, answer: { kind: 'same' } }, lost: [] };
  if (!isTouched(answer)) return { kept: { before, next, answer: { kind: 'anew' } }, lost: [] };
  const { values, lost } = rehome(answer.values, next.answers);
  return {
    kept: { before, next, answer: { kind: 'moved', values } },
    lost: lost.length === 0 ? [] : [lossOf(before, lost)],
  };
}

const places = ({ sheet, answers }: Pick<NewQuestion, 'sheet' | 'answers'>) =>
  answers.map(({ cell }) => `${sheet}!${cell}`);

/** Which question of before each one is: the one in the same cell, else one whose answer went where its answer goes. */
function pair(
  before: readonly Standing[],
  next: readonly NewQuestion[],
): Map<NewQuestion, Standing> {
  const key = (each: Pick<NewQuestion, 'sheet' | 'questionCell'>) =>
    `${each.sheet}!${each.questionCell}`;
  const byCell = new Map(before.map((each) => [key(each.question), each]));
  const pairs = new Map<NewQuestion, Standing>();
  for (const each of next) {
    const same = byCell.get(key(each));
    if (same !== undefined) pairs.set(each, same);
  }
  const taken = new Set(pairs.values());
  const byAnswer = new Map(
    before
      .filter((each) => !taken.has(each))
      .flatMap((each) => places(each.question).map((place) => [place, each] as const)),
  );
  for (const each of next) {
    if (pairs.has(each)) continue;
    const moved = places(each).flatMap((place) => byAnswer.get(place) ?? []);
    const [first] = moved.filter((found) => !taken.has(found));
    if (first === undefined) continue;
    taken.add(first);
    pairs.set(each, first);
  }
  return pairs;
}

/**
 * What reading a workbook in another way does to what was asked and answered before: a question in the same cell
 * stays, and so does its answer as long as its text and its answer cells stay; what people wrote moves along or is
 * listed as lost.
 */
export function planCorrection(
  before: readonly Standing[],
  next: readonly NewQuestion[],
): CorrectionPlan {
  const pairs = pair(before, next);
  const kept = [...pairs].map(([question, standing]) => keep(standing, question));
  const stays = new Set(pairs.values());
  const removed = before.filter((each) => !stays.has(each));
  const gone = removed
    .filter(({ answer }) => isTouched(answer))
    .map((each) => lossOf(each, each.answer.values));
  const lost = [...kept.flatMap((each) => each.lost), ...gone];
  return {
    kept: kept.map((each) => each.kept),
    added: next.filter((each) => !pairs.has(each)),
    removed,
    lost,
    lossHash: lost.length === 0 ? null : hashOf(lost),
  };
}

const hashOf = (lost: readonly Loss[]) =>
  sha256(
    canonicalJson(
      lost.map(({ questionId, textHash, values }) => [questionId, textHash, values]).sort(),
    ),
  );
