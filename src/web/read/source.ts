import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { readDocument } from '../../evidence/read-document.ts';
import type { Database } from '../../ports.ts';
import { getFile } from '../../store/files.ts';
import { getQuestion } from '../../store/questions.ts';
import {
  getCitedQuote,
  getPassageText,
  getSourcePage,
  getSources,
  listSourcePages,
  type Source,
} from '../../store/sources.ts';
import { listPassageTopics } from '../../store/topics.ts';
import { findQuote, type Stretch } from '../client/mark-quote.ts';
import type { SourceView } from '../pages/source.tsx';
import { placeWords } from '../said.ts';
import { type SourceBlock, sourceBlocks } from '../source-blocks.ts';
import { viewTopics } from './topics.ts';

type Wanted = {
  readonly versionId: string;
  readonly page: string | undefined;
  readonly citation: string | undefined;
  readonly passage: string | undefined;
  /** The question that the person came from. */
  readonly question: string | undefined;
};

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

async function quoteOf(db: Database, wanted: Wanted): Promise<string | null> {
  const [citation, passage] = [numberOf(wanted.citation), numberOf(wanted.passage)];
  if (citation !== null) return getCitedQuote(db, wanted.versionId, citation);
  return passage === null ? null : getPassageText(db, wanted.versionId, passage);
}

/** Formats whose reader keeps tables and lists apart, and that have no pages of their own. */
const HAS_SHAPE = /html|markdown|wordprocessing|spreadsheet|csv/;

/**
 * The page in the shape that its document gives it: the file is read again. Null where that is not possible; its
 * text is shown then.
 */
async function shapeOf(
  db: Database,
  { fileSha256, fileName, mediaType }: Source,
  { text, stretch }: { text: string; stretch: Stretch | null },
): Promise<readonly SourceBlock[] | null> {
  if (fileSha256 === null || !HAS_SHAPE.test(mediaType)) return null;
  const bytes = await getFile(db, fileSha256);
  if (bytes === null) return null;
  try {
    return sourceBlocks((await readDocument(bytes, fileName)).blocks, text, stretch);
  } catch (error) {
    // A workbook under a password, for instance: its text was kept, the password was not.
    if (error instanceof AppError) return null;
    throw error;
  }
}

async function backTo(db: Database, questionId: string | undefined): Promise<SourceView['back']> {
  const id = z.guid().safeParse(questionId);
  const question = id.success ? await getQuestion(db, id.data) : null;
  if (question === null) return null;
  const { questionnaireId, shownId, sheet, questionCell } = question;
  return {
    questionnaireId,
    questionId: question.id,
    name: shownId ?? placeWords(`${sheet}!${questionCell}`),
  };
}

const isPdf = ({ mediaType, fileSha256 }: Source) =>
  fileSha256 !== null && mediaType === 'application/pdf';

/** The pages that can be shown: of a PDF all of them, also those without a word. */
async function pagesOf(db: Database, source: Source): Promise<number[]> {
  return isPdf(source) && source.pageCount !== null
    ? Array.from({ length: source.pageCount }, (_, index) => index + 1)
    : listSourcePages(db, source.versionId);
}

/** A page of a document's text with the stretch to mark. Throws `not_found`, also for a removed document. */
export async function readSource(db: Database, wanted: Wanted): Promise<SourceView> {
  const source = (await getSources(db, [wanted.versionId])).get(wanted.versionId);
  if (source === undefined || source.isRemoved)
    throw new AppError('not_found', 'This document is not here any more.');
  const pages = await pagesOf(db, source);
  const asked = numberOf(wanted.page);
  const page = asked !== null && pages.includes(asked) ? asked : pages[0];
  const kept = page === undefined ? null : await getSourcePage(db, wanted.versionId, page);
  if (page === undefined || (kept === null && !isPdf(source)))
    throw new AppError('not_found', 'The text of this version is not kept any more.');
  const text = kept ?? '';
  const quote = await quoteOf(db, wanted);
  const stretch = quote === null ? null : findQuote(text, quote);
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
    isPdf: isPdf(source),
    page,
    pages,
    text,
    quote,
    stretch,
    blocks: await shapeOf(db, source, { text, stretch }),
    back: await backTo(db, wanted.question),
    passage:
      passageId === null
        ? null
        : {
            id: passageId,
            topics: viewTopics((await listPassageTopics(db, [passageId])).get(passageId)),
          },
  };
}
