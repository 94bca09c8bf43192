import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import { compareDocuments, compareVersions } from '../../evidence/versions/compare-versions.ts';
import { keepBoth, replaceOlder } from '../../evidence/versions/decide-offer.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { plural } from '../../plural.ts';
import { getDocument } from '../../store/documents.ts';
import { leaveFlash } from '../flash.ts';
import { ChangesPage } from '../pages/changes.tsx';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

const idOf = (c: AppContext) => c.req.param('id') ?? '';
const numberOf = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;

async function showChanges({ deps }: Services, c: AppContext): Promise<Response> {
  const documentId = idOf(c);
  const document = await getDocument(deps.db, documentId);
  if (document === null) throw new AppError('not_found', 'There is no such document.');
  const olderId = c.req.query('since');
  const older = olderId === undefined ? null : await getDocument(deps.db, olderId);
  const comparison =
    olderId === undefined
      ? await compareVersions(deps.db, {
          documentId,
          from: numberOf(c.req.query('from')),
          to: numberOf(c.req.query('to')),
        })
      : await compareDocuments(deps.db, { documentId, olderId });
  const frame = frameFor(c, `What changed in ${document.name}`, 'documents');
  const view = { documentId, document: document.name, older: older?.name ?? null, comparison };
  return render(c, <ChangesPage frame={frame} view={view} />);
}

async function decide({ deps }: Services, c: AppContext): Promise<Response> {
  const { older, decision } = await c.req.parseBody();
  const offer = { documentId: idOf(c), olderId: String(older ?? ''), actor: c.get('actor') };
  if (decision === 'keep') {
    await keepBoth(deps, offer);
    leaveFlash(c, { tone: 'done', text: 'Both documents stay side by side.' });
    return c.redirect(urls.document(offer.documentId), 303);
  }
  if (decision !== 'replace')
    throw new AppError('invalid_input', 'The field decision must be keep or replace.');
  const { staleAnswers } = await replaceOlder(deps, offer);
  const marked = staleAnswers === 0 ? '' : ` ${plural(staleAnswers, 'answer')} to check again.`;
  leaveFlash(c, { tone: 'done', text: `It is the version in force now.${marked}` });
  return c.redirect(urls.document(offer.olderId), 303);
}

/** What changed between versions, and whether a document is a newer version of another. */
export function routeVersions(app: Hono<AppEnv>, services: Services): void {
  app.get('/documents/:id/changes', (c) => showChanges(services, c));
  app.post('/documents/:id/newer', (c) => decide(services, c));
}
