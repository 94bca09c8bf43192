import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import { correctReport } from '../../evidence/correct-report.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { problemOf } from '../../http/problem.ts';
import { readReportForm } from '../../http/report-form.ts';
import { plural } from '../../plural.ts';
import { leaveFlash } from '../flash.ts';
import { ReportFactsPage } from '../pages/report.tsx';
import { readReportPage } from '../read/report-facts.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

const idOf = (c: AppContext) => c.req.param('id') ?? '';

async function show({ deps }: Services, c: AppContext, error: AppError | null): Promise<Response> {
  const view = await readReportPage(deps.db, idOf(c));
  const frame = frameFor(c, 'What was read from the report', 'documents');
  const flash =
    error === null ? frame.flash : ({ tone: 'danger', text: error.describe() } as const);
  return render(
    c,
    <ReportFactsPage frame={{ ...frame, flash }} view={view} />,
    error === null ? 200 : problemOf(error).status,
  );
}

async function correct(services: Services, c: AppContext): Promise<Response> {
  try {
    const { staleAnswers } = await correctReport(services.deps, {
      documentId: idOf(c),
      facts: readReportForm(await c.req.parseBody({ all: true })),
      actor: c.get('actor'),
    });
    const marked = staleAnswers === 0 ? '' : ` ${plural(staleAnswers, 'answer')} to check again.`;
    leaveFlash(c, { tone: 'done', text: `Saved.${marked}` });
    return c.redirect(urls.document(idOf(c)), 303);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid_input') throw error;
    return show(services, c, error);
  }
}

/** What was read from a service auditor's report, and its correction. */
export function routeReport(app: Hono<AppEnv>, services: Services): void {
  app.get('/documents/:id/report', (c) => show(services, c, null));
  app.post('/documents/:id/report', (c) => correct(services, c));
}
