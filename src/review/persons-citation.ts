import { quoteStandsOn, squeeze } from '../drafting/ground.ts';
import { AppError } from '../errors.ts';
import type { Handle } from '../ports.ts';
import { getPageTexts, type NewCitation } from '../store/citations.ts';
import { KINDS } from '../store/document-kinds.ts';
import {
  findCurrentVersionId,
  isInQuestionnairesScope,
  listPagePassages,
} from '../store/quoted-passages.ts';
import { getSources, listSourcePages } from '../store/sources.ts';

/** Words of a document, as a person points at them. `page` is null for a document without pages. */
export type PointedAt = {
  readonly versionId: string;
  readonly page: number | null;
  readonly quote: string;
};

/**
 * A citation of the words that a person points at, as a draft would have it. Throws `not_found` (no such version), `value_refused` where the
 * questionnaire may not draw on the document, or the words do not stand on that page or are too few to prove anything.
 */
export async function personsCitation(
  handle: Handle,
  at: PointedAt,
  questionnaire: { readonly id: string; readonly today: string },
): Promise<NewCitation> {
  const source = (await getSources(handle, [at.versionId])).get(at.versionId);
  if (source === undefined)
    throw new AppError('not_found', 'There is no such document; search for the words again.');
  const isUsable = await isInQuestionnairesScope(handle, {
    versionId: at.versionId,
    questionnaireId: questionnaire.id,
    today: questionnaire.today,
  });
  if (!isUsable)
    throw new AppError(
      'value_refused',
      `${source.name} cannot be cited here: it was removed or replaced, has run out or is no approved version, or it is closed to this questionnaire's readers or of another product.`,
    );
  const key = { versionId: at.versionId, page: at.page ?? 0 };
  const text = (await getPageTexts(handle, [key])).get(`${key.versionId}:${key.page}`) ?? '';
  if (!quoteStandsOn(text, at.quote))
    throw new AppError(
      'value_refused',
      `these words do not stand ${at.page === null ? 'in' : `on page ${at.page} of`} ${source.name}, or they are fewer than 12 letters: quote them exactly.`,
    );
  const wanted = squeeze(at.quote);
  const passage = (await listPagePassages(handle, at)).find((each) =>
    squeeze(each.text).includes(wanted),
  );
  return {
    source: KINDS[source.kind].source,
    documentId: source.documentId,
    versionId: at.versionId,
    libraryEntryId: null,
    document: source.name,
    version: source.version,
    page: at.page,
    section: passage?.section ?? null,
    control: passage?.control ?? null,
    criteria: passage?.criteria ?? [],
    quote: at.quote,
  };
}

/**
 * The place of words that are named by their document; without a page all pages are looked through. Throws `not_found`, `value_refused` where no
 * page holds the words.
 */
export async function findPointedAt(
  handle: Handle,
  named: { readonly document: string; readonly page: number | null; readonly quote: string },
): Promise<PointedAt> {
  const { document, page, quote } = named;
  const versionId = await findCurrentVersionId(handle, document);
  if (versionId === null)
    throw new AppError('not_found', `There is no document ${document}.`, {
      shell: '`vouch documents` shows them.',
    });
  if (page !== null) return { versionId, page, quote };
  const pages = await listSourcePages(handle, versionId);
  const texts = await getPageTexts(
    handle,
    pages.map((each) => ({ versionId, page: each })),
  );
  const holding = pages.find((each) =>
    quoteStandsOn(texts.get(`${versionId}:${each}`) ?? '', quote),
  );
  if (holding === undefined)
    throw new AppError(
      'value_refused',
      `these words stand on no page of ${document}, or they are fewer than 12 letters: quote them exactly.`,
    );
  return { versionId, page: holding === 0 ? null : holding, quote };
}
