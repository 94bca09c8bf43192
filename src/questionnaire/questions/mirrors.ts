import type { FoundCell } from '../rows/answers.ts';
import type { FoundQuestion } from '../rows/found.ts';
import type { SheetView } from '../sheet/sheet-view.ts';
import { fold } from '../words/text.ts';
import { isBuyerHeading } from '../words/vocabulary.ts';

const textKey = (question: FoundQuestion) => fold(question.text);

/** Sheets whose name hands them to the buyer, and that only repeat what another sheet asks. */
function buyerCopies(bySheet: ReadonlyMap<string, readonly FoundQuestion[]>): Set<string> {
  const copies = new Set<string>();
  for (const [sheet, questions] of bySheet) {
    if (!isBuyerHeading(sheet)) continue;
    const others = new Set(
      [...bySheet].filter(([name]) => name !== sheet).flatMap(([, found]) => found.map(textKey)),
    );
    const repeated = questions.filter((question) => others.has(textKey(question))).length;
    if (questions.length > 0 && repeated / questions.length >= 0.8) copies.add(sheet);
  }
  return copies;
}

/**
 * Sheets that follow another row by row: left of what seems to ask, a formula fetches from a sheet that asks
 * (`='Form'!A2`).
 */
function followers(
  bySheet: ReadonlyMap<string, readonly FoundQuestion[]>,
  views: ReadonlyMap<string, SheetView>,
): Set<string> {
  const found = new Set<string>();
  for (const [sheet, questions] of bySheet) {
    const view = views.get(sheet);
    if (view === undefined) continue;
    const others = [...bySheet.keys()].filter((name) => name !== sheet && !found.has(name));
    const follows = ({ area }: FoundQuestion) =>
      view.textsOf(area.top).some(({ column, formula }) => {
        const own = column < area.left ? (formula ?? '') : '';
        return others.some((name) => own.includes(`${name}!`) || own.includes(`${quoted(name)}!`));
      });
    if (questions.filter(follows).length >= questions.length * 0.8) found.add(sheet);
  }
  return found;
}

/** What a cell shows of taking an answer: a list or a rule, a heading that says so outright. */
const isPlain = ({ answer, isOutright }: FoundCell) =>
  isOutright || (answer.kind !== 'text' && answer.kind !== 'comment');

/**
 * Sheets that say again, row by row, what another asks, but beside cells of which none shows that it takes an
 * answer, while the other's do: a crosswalk to other catalogues, whose blanks are no questions.
 */
function crosswalks(bySheet: ReadonlyMap<string, readonly FoundQuestion[]>): Set<string> {
  const found = new Set<string>();
  const isForm = (questions: readonly FoundQuestion[]) =>
    questions.every(({ cells }) => cells.some(isPlain));
  const forms = [...bySheet].filter(([, questions]) => isForm(questions));
  for (const [sheet, questions] of bySheet) {
    if (questions.some(({ cells }) => cells.some(isPlain))) continue;
    const asked = new Set(
      forms.filter(([name]) => name !== sheet).flatMap(([, other]) => other.map(textKey)),
    );
    const repeated = questions.filter((question) => asked.has(textKey(question))).length;
    if (repeated >= Math.max(2, questions.length * 0.8)) found.add(sheet);
  }
  return found;
}

const quoted = (name: string) => `'${name.replaceAll("'", "''")}'`;

/**
 * Leaves out questions that only repeat, by formula, what an earlier or typed row of another sheet asks, and
 * buyers' copies of a whole sheet or that follow it row by row.
 */
export function withoutMirrors(
  questions: readonly FoundQuestion[],
  views: ReadonlyMap<string, SheetView>,
): FoundQuestion[] {
  const bySheet = Map.groupBy(questions, ({ sheet }) => sheet);
  const copies = new Set([
    ...buyerCopies(bySheet),
    ...followers(bySheet, views),
    ...crosswalks(bySheet),
  ]);
  const order = new Map([...bySheet.keys()].map((name, index) => [name, index]));
  const typed = new Map<string, Set<string>>();
  const derived = new Map<string, number>();
  for (const question of questions) {
    const key = textKey(question);
    const position = order.get(question.sheet) ?? 0;
    if (question.formula === null)
      typed.set(key, (typed.get(key) ?? new Set()).add(question.sheet));
    else derived.set(key, Math.min(derived.get(key) ?? Infinity, position));
  }
  const isMirror = (question: FoundQuestion) => {
    if (copies.has(question.sheet)) return true;
    if (question.formula === null) return false;
    const key = textKey(question);
    const elsewhere = [...(typed.get(key) ?? [])].some((sheet) => sheet !== question.sheet);
    return elsewhere || (derived.get(key) ?? 0) < (order.get(question.sheet) ?? 0);
  };
  return questions.filter((question) => !isMirror(question));
}
