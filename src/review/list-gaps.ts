import type { Handle } from '../ports.ts';
import { listOpenGaps } from '../store/gaps.ts';

/** A question that nobody can answer yet, with every place where it is asked. */
export type Gap = {
  readonly text: string;
  readonly reason: string | null;
  readonly reasonCode: string | null;
  /** How many questionnaires wait for it. */
  readonly blocks: number;
  readonly places: readonly {
    readonly questionnaireId: string;
    readonly questionId: string;
    readonly sheet: string;
    readonly cell: string;
  }[];
};

/** The gaps of one questionnaire, or of all; those that block most come first. Equal questions are one gap. */
export async function listGaps(handle: Handle, questionnaireId?: string): Promise<Gap[]> {
  const rows = await listOpenGaps(handle, questionnaireId);
  const byText = Map.groupBy(rows, (row) =>
    row.text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
  );
  const gaps = [...byText.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const { text, reason, reasonCode } = first;
    const blocks = new Set(same.map((each) => each.questionnaireId)).size;
    return [{ text, reason, reasonCode, blocks, places: same.map(placeOf) }];
  });
  return gaps.sort((a, b) => b.blocks - a.blocks || b.places.length - a.places.length);
}

function placeOf(row: Awaited<ReturnType<typeof listOpenGaps>>[number]): Gap['places'][number] {
  const { questionnaireId, questionId, sheet, cell } = row;
  return { questionnaireId, questionId, sheet, cell };
}
