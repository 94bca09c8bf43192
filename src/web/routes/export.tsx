import type { Hono } from 'hono';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { problemOf } from '../../http/problem.ts';
import { attachment, standalonePage } from '../../http/security-headers.ts';
import { plural } from '../../plural.ts';
import { exportQuestionnaire } from '../../release/export-questionnaire.ts';
import { exportReport } from '../../release/export-report.ts';
import { renderReport } from '../../release/report-page.ts';
import { getExport, type StoredExport } from '../../store/exports.ts';
import { getFile } from '../../store/files.ts';
import { leaveFlash } from '../flash.ts';
import { ExportPage } from '../pages/export.tsx';
import { readExport } from '../read/export.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

const idOf = (c: AppContext) => c.req.param('id') ?? '';

async function showExport(
  { deps }: Services,
  c: AppContext,
  refused: { error: AppError; openItemsReason: string } | null,
): Promise<Response> {
  const view = await readExport(deps, idOf(c));
  const frame = frameFor(
    c,
    `Export: ${view.questionnaire.buyer ?? view.questionnaire.fileName}`,
    'questionnaires',
  );
  if (refused === null) return render(c, <ExportPage frame={frame} view={view} />);
  const flash = { tone: 'danger', text: refused.error.describe() } as const;
  return render(
    c,
    <ExportPage
      frame={{ ...frame, flash }}
      view={{ ...view, openItemsReason: refused.openItemsReason }}
    />,
    problemOf(refused.error).status,
  );
}

async function make(services: Services, c: AppContext): Promise<Response> {
  const { openItemsReason, password, acceptedExcess, acceptedFindings } = await c.req.parseBody();
  const reason = typeof openItemsReason === 'string' ? openItemsReason : '';
  try {
    const { report } = await exportQuestionnaire(services.deps, {
      questionnaireId: idOf(c),
      openItemsReason: reason,
      includeDrafts: false,
      acceptedExcess: typeof acceptedExcess === 'string' ? acceptedExcess : null,
      acceptedFindings: typeof acceptedFindings === 'string' ? acceptedFindings : null,
      password: typeof password === 'string' && password !== '' ? password : null,
      actor: c.get('actor'),
    });
    leaveFlash(c, {
      tone: 'done',
      text: `The workbook is made: ${plural(report.written.length, 'cell')} written, no other cell changed.`,
    });
    return c.redirect(urls.release(idOf(c)), 303);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal' || error.code === 'not_found')
      throw error;
    return showExport(services, c, { error, openItemsReason: reason });
  }
}

async function readMade(
  { deps }: Services,
  c: AppContext,
): Promise<{ made: StoredExport; fileName: string }> {
  const id = z.guid().safeParse(idOf(c));
  const made = id.success ? await getExport(deps.db, id.data) : null;
  if (made === null) throw new AppError('not_found', 'There is no such export.');
  return { made, fileName: exportReport.parse(made.report).out.name };
}

async function sendFile(services: Services, c: AppContext): Promise<Response> {
  const { made, fileName } = await readMade(services, c);
  const bytes = await getFile(services.deps.db, made.fileSha256);
  if (bytes === null)
    throw new AppError('not_found', 'The file of this export is not kept any more.');
  return attachment(bytes, fileName);
}

async function sendReport(services: Services, c: AppContext): Promise<Response> {
  const { made, fileName } = await readMade(services, c);
  const page = renderReport(exportReport.parse(made.report));
  return c.req.query('download') === undefined
    ? standalonePage(page)
    : attachment(new TextEncoder().encode(page), `${fileName} fidelity report.html`);
}

/** Release: what may leave, the workbook made of it, and its proof. The API sends the same file. */
export function routeExport(app: Hono<AppEnv>, services: Services): void {
  app.get('/questionnaires/:id/export', (c) => showExport(services, c, null));
  app.post('/questionnaires/:id/export', (c) => make(services, c));
  app.get('/exports/:id/file', (c) => sendFile(services, c));
  app.get('/exports/:id/report', (c) => sendReport(services, c));
}
