import type { Handle } from '../ports.ts';
import { validityOn } from './search.ts';

/** What is known of the passages of a page: where they stand and what they are about. */
export type PagePassage = {
  readonly text: string;
  readonly section: string | null;
  readonly control: string | null;
  readonly criteria: readonly string[];
};

/** The passages of a version's page (null: of a document without pages), in order. */
export async function listPagePassages(
  handle: Handle,
  { versionId, page }: { versionId: string; page: number | null },
): Promise<PagePassage[]> {
  const rows = await handle
    .selectFrom('passages')
    .select(['text', 'section', 'control_id as control', 'criteria'])
    .where('version_id', '=', versionId)
    .where((eb) => (page === null ? eb('page', 'is', null) : eb('page', '=', page)))
    .orderBy('ordinal')
    .execute();
  return rows.map(({ criteria, ...row }) => ({
    ...row,
    criteria: Array.isArray(criteria) ? criteria.map(String) : [],
  }));
}

/** Is this version's document one that a questionnaire may draw on today? */
export async function isInQuestionnairesScope(
  handle: Handle,
  input: { versionId: string; questionnaireId: string; today: string },
): Promise<boolean> {
  const row = await handle
    .selectFrom('documents as d')
    .innerJoin('questionnaires as n', (join) => join.on('n.id', '=', input.questionnaireId))
    .innerJoin('document_versions as v', 'v.id', 'd.current_version_id')
    .select('d.id')
    .where('d.current_version_id', '=', input.versionId)
    .where(validityOn(input.today), '=', 'current')
    .where('d.removed_at', 'is', null)
    .where((eb) => eb.or([eb('d.product', 'is', null), eb('d.product', '=', eb.ref('n.product'))]))
    .where((eb) => eb.or([eb('d.audience', '=', 'public'), eb('n.audience', '=', 'nda')]))
    .executeTakeFirst();
  return row !== undefined;
}

/** The version that stands of a document with this name, or null. */
export async function findCurrentVersionId(handle: Handle, name: string): Promise<string | null> {
  const row = await handle
    .selectFrom('documents')
    .select('current_version_id as id')
    .where('name', '=', name)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}
