import type { Candidate } from '../../retrieval/search-passages.ts';
import type { ToGather } from './asked-question.ts';

/** The best passages of each row beside that are added. */
const EACH = 4;

/** The control of an id that counts its questions (`A&A-01.2` → `A&A-01`); null where the id has no such part. */
const controlOf = (id: string | null | undefined): string | null =>
  /^(.*\w)[.\-_/ ]?(?:\d{1,2}|[a-z])$/i.exec(id?.trim() ?? '')?.[1] ?? null;

/** The passages found for the rows just before and after that ask about the same control. */
export function neighboursOf(
  batch: readonly ToGather[],
  found: readonly (readonly Candidate[])[],
  index: number,
): Candidate[] {
  const control = controlOf(batch[index]?.question.id);
  if (control === null) return [];
  return [index - 1, index + 1]
    .filter((beside) => controlOf(batch[beside]?.question.id) === control)
    .flatMap((beside) => found[beside]?.slice(0, EACH) ?? []);
}
