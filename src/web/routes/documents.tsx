import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import { correctKind } from '../../evidence/correct-kind.ts';
import { describeDocument } from '../../evidence/describe-document.ts';
import { freshnessOf } from '../../evidence/document-freshness.ts';
import { graveFindings } from '../../evidence/open-findings.ts';
import { READER_VERSION } from '../../evidence/reader-version.ts';
import { removeDocument } from '../../evidence/remove-document.ts';
import { sha256 } from '../../hash.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { readDescription, readDocumentFacts, readKind } from '../../http/document-form.ts';
import { problemOf } from '../../http/problem.ts';
import { attachment } from '../../http/security-headers.ts';
import { readDocumentUploads, type Upload } from '../../http/upload.ts';
import { acceptUpload } from '../../jobs/accept-upload.ts';
import { plural } from '../../plural.ts';
import { listDoubtedAnswers } from '../../store/answer-doubts.ts';
import { getDocumentOverview, listDocumentOverviews } from '../../store/document-overview.ts';
import { getVersion } from '../../store/document-versions.ts';
import { listDocumentsOfFile } from '../../store/documents.ts';
import { getFile } from '../../store/files.ts';
import { listPendingVersions } from '../../store/pending-versions.ts';
import { countDueVersions } from '../../store/reader-versions.ts';
import { getSources } from '../../store/sources.ts';
import { listOffers } from '../../store/version-offers.ts';
import { listWaitingUploads } from '../../store/waiting-uploads.ts';
import { leaveFlash } from '../flash.ts';
import { DocumentPage } from '../pages/document.tsx';
import { DocumentsPage } from '../pages/documents.tsx';
import { SourcePage } from '../pages/source.tsx';
import { readDocument } from '../read/document.ts';
import { particularLabel } from '../read/particulars.ts';
import { readSource } from '../read/source.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';
import { KINDS } from '../words.ts';

const idOf = (c: AppContext) => c.req.param('id') ?? '';

async function showDocuments(
  { deps }: Services,
  c: AppContext,
  error: AppError | null,
): Promise<Response> {
  const [documents, offers, uploads, waiting, rereading, doubted] = await Promise.all([
    listDocumentOverviews(deps.db),
    listOffers(deps.db),
    listWaitingUploads(deps.db),
    listPendingVersions(deps.db),
    countDueVersions(deps.db, READER_VERSION),
    listDoubtedAnswers(deps.db),
  ]);
  const today = deps.clock.now().toISOString().slice(0, 10);
  const frame = frameFor(c, 'Evidence', 'documents');
  return render(
    c,
    <DocumentsPage
      frame={
        error === null ? frame : { ...frame, flash: { tone: 'danger', text: error.describe() } }
      }
      documents={documents.map((each) => ({
        ...each,
        warnings: each.warnings.length,
        freshness: freshnessOf(each, today),
        isMore: particularLabel(each.particulars),
        findings: graveFindings(each.particulars),
      }))}
      offered={offers.map(({ documentId }) => documentId)}
      uploads={uploads}
      waiting={waiting}
      rereading={rereading}
      doubted={doubted}
    />,
    error === null ? 200 : problemOf(error).status,
  );
}

/** The names of uploads whose very bytes are the version in force: nothing is read again. */
async function unchangedOf({ deps }: Services, files: readonly Upload[]): Promise<string[]> {
  const names: string[] = [];
  for (const { fileName, bytes } of files) {
    const hash = sha256(bytes);
    const [known] = await listDocumentsOfFile(deps.db, { name: fileName, sha256: hash });
    const current =
      known?.currentVersionId == null ? null : await getVersion(deps.db, known.currentVersionId);
    if (current?.sha256 === hash) names.push(fileName);
  }
  return names;
}

function receipt(count: number, unchanged: readonly string[]): string {
  const fresh = count - unchanged.length;
  const received = fresh === 0 ? '' : `${plural(fresh, 'file')} received; reading has begun.`;
  const [first, ...others] = unchanged;
  if (first === undefined) return received;
  const known =
    others.length === 0
      ? `${first} is here already, byte for byte; nothing of it is read again.`
      : `${plural(unchanged.length, 'file')} are here already, byte for byte; nothing of them is read again.`;
  return `${received} ${known}`.trim();
}

async function upload(services: Services, c: AppContext): Promise<Response> {
  try {
    const body = await c.req.parseBody({ all: true });
    const facts = readDocumentFacts(body);
    const files = await readDocumentUploads(body);
    const unchanged = await unchangedOf(services, files);
    for (const { fileName, bytes } of files)
      await acceptUpload(
        { db: services.deps.db, jobs: services.jobs },
        { bytes, facts: { ...facts, name: fileName }, actor: c.get('actor') },
      );
    leaveFlash(c, { tone: 'done', text: receipt(files.length, unchanged) });
    return c.redirect(urls.documents, 303);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    return showDocuments(services, c, error);
  }
}

async function showDocument(
  { deps }: Services,
  c: AppContext,
  error: AppError | null,
): Promise<Response> {
  const mayAllowModel = c.get('actor').role === 'administrator';
  const view = await readDocument(deps.db, {
    id: idOf(c),
    mayAllowModel,
    today: deps.clock.now().toISOString().slice(0, 10),
  });
  const frame = frameFor(c, view.document.title ?? view.document.name, 'documents');
  const flash =
    error === null ? frame.flash : ({ tone: 'danger', text: error.describe() } as const);
  return render(
    c,
    <DocumentPage frame={{ ...frame, flash }} view={view} />,
    error === null ? 200 : problemOf(error).status,
  );
}

async function describe(services: Services, c: AppContext): Promise<Response> {
  try {
    const { staleAnswers } = await describeDocument(services.deps, {
      documentId: idOf(c),
      ...readDescription(await c.req.parseBody({ all: true })),
      actor: c.get('actor'),
    });
    const marked = staleAnswers === 0 ? '' : ` ${plural(staleAnswers, 'answer')} to check again.`;
    leaveFlash(c, { tone: 'done', text: `Saved.${marked}` });
    return c.redirect(urls.document(idOf(c)), 303);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal' || error.code === 'not_found')
      throw error;
    return showDocument(services, c, error);
  }
}

/** What the document is, by a person's word; where that is another kind, it is read again in the background. */
async function sayKind(services: Services, c: AppContext): Promise<Response> {
  const { kind } = readKind(await c.req.parseBody());
  const documentId = idOf(c);
  const { isDue } = await correctKind(services.deps, { documentId, kind, actor: c.get('actor') });
  if (isDue) await services.jobs.send('reread', { documentId });
  leaveFlash(c, {
    tone: 'done',
    text: `It is kept as: ${KINDS[kind]}.${isDue ? ' It is read again now.' : ''}`,
  });
  return c.redirect(urls.documents, 303);
}

async function remove({ deps, jobs }: Services, c: AppContext): Promise<Response> {
  const document = await getDocumentOverview(deps.db, idOf(c));
  if (document === null) throw new AppError('not_found', 'There is no such document.');
  await removeDocument(deps, { name: document.name, actor: c.get('actor') });
  await jobs.send('scrub', {});
  leaveFlash(c, {
    tone: 'attention',
    text: `${document.name} is removed; answers that rest on it are marked.`,
  });
  return c.redirect(urls.documents, 303);
}

async function sendFile({ deps }: Services, c: AppContext): Promise<Response> {
  const source = (await getSources(deps.db, [idOf(c)])).get(idOf(c));
  const bytes =
    source === undefined || source.isRemoved || source.fileSha256 === null
      ? null
      : await getFile(deps.db, source.fileSha256);
  if (source === undefined || bytes === null)
    throw new AppError('not_found', 'The original file is not kept any more.');
  return attachment(bytes, source.fileName.split('/').at(-1) ?? source.fileName);
}

/** Documents: list, upload, one document, a page of its text, its file. */
export function routeDocuments(app: Hono<AppEnv>, services: Services): void {
  const { deps } = services;
  app.get('/documents', (c) => showDocuments(services, c, null));
  app.post('/documents', (c) => upload(services, c));
  app.get('/documents/:id', (c) => showDocument(services, c, null));
  app.post('/documents/:id', (c) => describe(services, c));
  app.post('/documents/:id/kind', (c) => sayKind(services, c));
  app.post('/documents/:id/remove', (c) => remove(services, c));
  app.get('/versions/:id', async (c) => {
    const view = await readSource(deps.db, {
      versionId: idOf(c),
      page: c.req.query('page'),
      citation: c.req.query('citation'),
      passage: c.req.query('passage'),
      question: c.req.query('question'),
    });
    const frame = frameFor(c, view.title ?? view.name, 'documents');
    return render(c, <SourcePage frame={frame} view={view} />);
  });
  app.get('/versions/:id/file', (c) => sendFile(services, c));
}
