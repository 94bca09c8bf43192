import { z } from 'zod';
import type { Handle } from '../../ports.ts';
import { type LibraryEntry, listEntriesById } from '../../store/library-entries.ts';
import type { CellView, QuestionView } from '../pages/review-view.ts';

const plain = (text: string) => text.replace(/\W+/g, ' ').trim().toLowerCase();

/** The option that says what the earlier form's option said; null where this list has none. */
function optionOf({ options }: CellView, { choice, answer }: LibraryEntry): string | null {
  const wanted = [choice, answer].flatMap((text) => (text === null ? [] : [plain(text)]));
  return options?.find((option) => wanted.includes(plain(option))) ?? null;
}

function wordsFor(entry: LibraryEntry, hasChoice: boolean): string {
  const { choice, answer, comment } = entry;
  const isBare = choice !== null && plain(choice) === plain(answer);
  const own = hasChoice && isBare ? null : answer;
  return [own, comment].filter(Boolean).join('\n');
}

/**
 * The question with an earlier answer (by its id) in its cells; nothing is saved by it. As it was where there is no
 * such answer.
 */
export async function startFromEarlier(
  db: Handle,
  question: QuestionView,
  id: string,
): Promise<QuestionView> {
  if (!z.guid().safeParse(id).success || question.state === 'approved') return question;
  const entry = (await listEntriesById(db, [id])).get(id);
  if (entry === undefined) return question;
  const choice = question.cells.find(({ kind }) => kind === 'choice');
  const area =
    question.cells.find(({ kind }) => kind === 'comment') ??
    question.cells.find(({ kind }) => kind === 'text');
  const option = choice === undefined ? null : optionOf(choice, entry);
  const words = wordsFor(entry, choice !== undefined);
  return {
    ...question,
    cells: question.cells.map((cell) => {
      if (cell === choice && option !== null) return { ...cell, value: option };
      return cell === area && words !== ''
        ? { ...cell, value: words.slice(0, cell.maxLength ?? undefined) }
        : cell;
    }),
  };
}
