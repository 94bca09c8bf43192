import { AppError } from '../../errors.ts';
import type { Database } from '../../ports.ts';
import {
  getCitedQuote,
  getPassageText,
  getSourcePage,
  getSources,
  listSourcePages,
} from '../../store/sources.ts';
import { listPassageTopics } from '../../store/topics.ts';
import { findQuote } from '../mark-quote.ts';
import type { SourceView } from '../pages/source.tsx';
import { viewTopics } from './topics.ts';

type Wanted = {
  readonly versionId: string;
  readonly page: string | undefined;
  readonly citation: string | undefined;
  readonly passage: string | undefined;
};

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

async function quoteOf(db: Database, wanted: Wanted): Promise<string | null> {
  const [citation, passage] = [numberOf(wanted.citation), numberOf(wanted.passage)];
  if (citation !== null) return getCitedQuote(db, wanted.versionId, citation);
  return passage === null ? null : getPassageText(db, wanted.versionId, passage);
}

/** A page of a document's text with the stretch to mark. Throws `not_found`, also for a removed document. */
export async function readSource(db: Database, wanted: Wanted): Promise<SourceView> {
  const source = (await getSources(db, [wanted.versionId])).get(wanted.versionId);
  if (source === undefined || source.isRemoved)
    throw new AppError('not_found', 'This document is not here any more.');
  const pages = await listSourcePages(db, wanted.versionId);
  const asked = numberOf(wanted.page);
  const page = asked !== null && pages.includes(asked) ? asked : pages[0];
  const text = page === undefined ? null : await getSourcePage(db, wanted.versionId, page);
  if (page === undefined || text === null)
    throw new AppError('not_found', 'The text of this version is not kept any more.');
  const quote = await quoteOf(db, wanted);
  const passageId = quote === null ? null : numberOf(wanted.passage);
  return {
    documentId: source.documentId,
    versionId: source.versionId,
    name: source.name,
    title: source.title,
    kind: source.kind,
    audience: source.audience,
    version: source.version,
    isCurrent: source.currentVersionId === source.versionId,
    page,
    pages,
    text,
    quote,
    stretch: quote === null ? null : findQuote(text, quote),
    passage:
      passageId === null
        ? null
        : {
            id: passageId,
            topics: viewTopics((await listPassageTopics(db, [passageId])).get(passageId)),
          },
  };
}
