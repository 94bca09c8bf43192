import type { Deps } from '../../ports.ts';
import { listStandings } from '../../review/questionnaire-standing.ts';
import { listDocumentOverviews } from '../../store/document-overview.ts';
import type { Shelf } from '../../store/schema.ts';
import type { QuestionnaireRow } from '../pages/home.tsx';
import { headOf } from './head.ts';
import { productsOf } from './products.ts';
import { tallyOf } from './tally.ts';

/** What the list of questionnaires shows of one shelf. */
export async function readHome(
  deps: Pick<Deps, 'db' | 'clock'>,
  shelf: Shelf,
): Promise<{
  questionnaires: QuestionnaireRow[];
  shelf: Shelf;
  shelves: Record<Shelf, number>;
  documentCount: number;
  products: string[];
}> {
  const { db } = deps;
  const [standings, documents] = await Promise.all([
    listStandings(deps),
    listDocumentOverviews(db),
  ]);
  const rows = standings.map((row): QuestionnaireRow => {
    const { questionnaire, states, outdated, exported, isDrafting } = row;
    return {
      ...headOf(questionnaire),
      createdAt: questionnaire.createdAt,
      tally: tallyOf(states, outdated),
      isDrafting,
      shelf: questionnaire.shelf,
      waitsFor: row.waitsFor,
      waiting: row.waiting,
      isLate: row.isLate,
      exportedAt: exported?.at ?? null,
      outdatedAfterExport: exported?.outdated ?? 0,
    };
  });
  const held = (name: Shelf) => rows.filter((row) => row.shelf === name).length;
  return {
    questionnaires: rows.filter((row) => row.shelf === shelf),
    shelf,
    shelves: { open: held('open'), closed: held('closed'), archived: held('archived') },
    documentCount: documents.length,
    products: productsOf([...documents, ...standings.map(({ questionnaire }) => questionnaire)]),
  };
}
