import { pageBreakOf } from '../drafting/over-pages.ts';
import { AppError } from '../errors.ts';
import { quoteStandsOn, squeeze } from '../language/ground.ts';
import type { Handle } from '../ports.ts';
import { getPageTexts, type NewCitation } from '../store/citations.ts';
import { KINDS } from '../store/document-kinds.ts';
import {
  findCurrentVersionId,
  isInQuestionnairesScope,
  listPagePassages,
  type PagePassage,
} from '../store/quoted-passages.ts';
import { getSources, listSourcePages, type Source } from '../store/sources.ts';

/** Words of a document, as a person points at them. `page` is null for a document without pages. */
export type PointedAt = {
  readonly versionId: string;
  readonly page: number | null;
  readonly quote: string;
};

/**
 * Citations of the words that a person points at, as a draft would have them: one, or one of each page where a
 * sentence runs on over the end of its page. Throws `not_found` (no such version), `value_refused` where the
 * questionnaire may not draw on the document, or the words do not stand on that page or are too few to prove
 * anything.
 */
export async function personsCitations(
  handle: Handle,
  at: PointedAt,
  questionnaire: { readonly id: string; readonly today: string },
): Promise<NewCitation[]> {
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
  const parts = await quotesByPage(handle, at);
  if (parts === null)
    throw new AppError(
      'value_refused',
      `these words do not stand ${at.page === null ? 'in' : `on page ${at.page} of`} ${source.name}, or they are fewer than 12 letters: quote them exactly.`,
    );
  const citations: NewCitation[] = [];
  for (const part of parts) citations.push(await citationOf(handle, source, { at, part }));
  return citations;
}

async function passageOf(handle: Handle, at: PointedAt): Promise<PagePassage | undefined> {
  const wanted = squeeze(at.quote);
  const passages = await listPagePassages(handle, at);
  return passages.find(({ text }) => squeeze(text).includes(wanted));
}

async function citationOf(
  handle: Handle,
  source: Source,
  { at, part }: { readonly at: PointedAt; readonly part: PointedAt },
): Promise<NewCitation> {
  const { versionId, page, quote } = part;
  // A passage over two pages is kept on the one on which it begins.
  const passage = (await passageOf(handle, part)) ?? (await passageOf(handle, at));
  return {
    source: KINDS[source.kind].source,
    documentId: source.documentId,
    versionId,
    libraryEntryId: null,
    document: source.name,
    version: source.version,
    page,
    section: passage?.section ?? null,
    control: passage?.control ?? null,
    criteria: passage?.criteria ?? [],
    quote,
  };
}

/**
 * The words on their page, or those at its foot and those at the head of the next; null where they stand on
 * neither. Each part has at least 12 letters.
 */
async function quotesByPage(
  handle: Handle,
  { versionId, page, quote }: PointedAt,
): Promise<PointedAt[] | null> {
  const pages = page === null ? [0] : [page, page + 1];
  const texts = await getPageTexts(
    handle,
    pages.map((each) => ({ versionId, page: each })),
  );
  const [here = '', next = ''] = pages.map((each) => texts.get(`${versionId}:${each}`));
  if (quoteStandsOn(here, quote)) return [{ versionId, page, quote }];
  if (page === null) return null;
  return partedAt({ here, next }, { versionId, page, quote });
}

function partedAt(
  { here, next }: { readonly here: string; readonly next: string },
  { versionId, page, quote }: PointedAt & { readonly page: number },
): PointedAt[] | null {
  const at = pageBreakOf(quote, here, next);
  if (at === null) return null;
  const [head, tail] = [quote.slice(0, at).trim(), quote.slice(at).trim()];
  if (!quoteStandsOn(here, head) || !quoteStandsOn(next, tail)) return null;
  return [
    { versionId, page, quote: head },
    { versionId, page: page + 1, quote: tail },
  ];
}

/**
 * The place of words that are named by their document; without a page all pages are looked through. Throws
 * `not_found`, `value_refused` where no page holds the words.
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
  const textOf = (each: number) => texts.get(`${versionId}:${each}`) ?? '';
  const begins = (each: number) =>
    partedAt({ here: textOf(each), next: textOf(each + 1) }, { versionId, page: each, quote }) !==
    null;
  const holding = pages.find((each) => quoteStandsOn(textOf(each), quote)) ?? pages.find(begins);
  if (holding === undefined)
    throw new AppError(
      'value_refused',
      `these words stand on no page of ${document}, or they are fewer than 12 letters: quote them exactly.`,
    );
  return { versionId, page: holding === 0 ? null : holding, quote };
}
