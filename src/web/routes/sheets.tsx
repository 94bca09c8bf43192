import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { problemOf } from '../../http/problem.ts';
import { plural } from '../../plural.ts';
import { correctLayout, type LayoutCorrection } from '../../review/correct-layout.ts';
import { leaveFlash } from '../flash.ts';
import type { Flash } from '../layout.tsx';
import { SheetsPage } from '../pages/sheets.tsx';
import { SheetsPasswordPage } from '../pages/sheets-password.tsx';
import type { SheetsView } from '../pages/sheets-view.ts';
import { readSheetForm, type SheetForm, withoutPassword } from '../read/sheet-form.ts';
import { readSheets, type SheetsQuery } from '../read/sheets.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

const idOf = (c: AppContext) => c.req.param('id') ?? '';

function show(
  c: AppContext,
  view: SheetsView,
  told: { flash: Flash; status: ReturnType<typeof problemOf>['status'] } | null = null,
): Response | Promise<Response> {
  const page = frameFor(c, `How ${view.fileName} is read`, 'questionnaires');
  const frame = { ...page, scripts: ['sheet-cells'] };
  return render(
    c,
    <SheetsPage frame={told === null ? frame : { ...frame, flash: told.flash }} view={view} />,
    told?.status ?? 200,
  );
}

/** An encrypted workbook asks for its password first, and for all that was sent with it then. */
async function withPassword(
  c: AppContext,
  sent: [name: string, value: string][],
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'file_encrypted') throw error;
    const frame = frameFor(c, 'How this workbook is read', 'questionnaires');
    return render(
      c,
      <SheetsPasswordPage
        frame={frame}
        questionnaireId={idOf(c)}
        message={error.describe()}
        sent={sent}
      />,
      problemOf(error).status,
    );
  }
}

const queryOf = (c: AppContext, form: SheetForm): SheetsQuery => ({
  id: idOf(c),
  sheet: form.sheet,
  from: form.from,
  password: form.password,
  pick: form.pick,
});

/** What was chosen stays chosen, though the workbook could not be read that way. */
function asTyped(view: SheetsView, form: SheetForm): SheetsView {
  const told = form.layout.sheets[view.preview.index];
  if (told === undefined) return view;
  const entries = new Map((told.tables ?? []).map((table) => [table.header, table.columns]));
  const tables = view.preview.tables.map((table) => ({
    ...table,
    columns: table.columns.map((each) => {
      const columns = entries.get(table.header);
      if (columns === undefined) return each;
      return { ...each, role: columns.find(({ column }) => column === each.column)?.role ?? null };
    }),
  }));
  const rows = view.preview.rows.map((row) =>
    row.canAsk && form.asked.size > 0
      ? { ...row, kind: form.asked.has(row.row) ? ('question' as const) : ('other' as const) }
      : row,
  );
  return { ...view, preview: { ...view.preview, role: told.role, tables, rows } };
}

function doneWords({ questions, added, removed, runId }: LayoutCorrection): string {
  const changes = [
    added > 0 ? `${added.toLocaleString('en-GB')} of them new` : null,
    removed > 0 ? `${plural(removed, 'question')} no longer asked` : null,
  ].filter((part) => part !== null);
  const what = changes.length === 0 ? '' : `, ${changes.join(', ')}`;
  return `Read again: ${plural(questions, 'question')}${what}.${runId === null ? '' : ' What is new is being drafted.'} The next file of this form is read the same way.`;
}

async function save(services: Services, c: AppContext, form: SheetForm): Promise<Response> {
  const corrected = await correctLayout(services.deps, {
    questionnaireId: idOf(c),
    layout: form.layout,
    expectedVersion: form.version,
    acceptedLoss: form.acceptedLoss,
    password: form.password,
    actor: c.get('actor'),
  });
  if (corrected.runId !== null) await services.jobs.send('draft', { runId: corrected.runId });
  leaveFlash(c, { tone: 'done', text: doneWords(corrected) });
  return c.redirect(urls.questionnaire(idOf(c)), 303);
}

const REFUSALS: ReadonlySet<string> = new Set(['invalid_input', 'conflict']);

async function refused(
  { deps }: Services,
  c: AppContext,
  work: { form: SheetForm; error: AppError },
): Promise<Response> {
  const { form, error } = work;
  const tone = error.code === 'conflict' ? ('attention' as const) : ('danger' as const);
  const told = { flash: { tone, text: error.describe() }, status: problemOf(error).status };
  if (error.code === 'conflict') {
    const view = await readSheets(deps, { ...queryOf(c, form), layout: form.layout });
    return show(c, { ...view, asksForLoss: error.details !== undefined }, told);
  }
  const view = await readSheets(deps, { ...queryOf(c, form), layout: form.base });
  return show(c, asTyped(view, form), told);
}

async function take(
  services: Services,
  c: AppContext,
  body: Readonly<Record<string, unknown>>,
): Promise<Response> {
  if (body.layout === undefined) {
    const password = typeof body.password === 'string' ? body.password : null;
    const first = { id: idOf(c), sheet: null, from: 1, password };
    return show(c, await readSheets(services.deps, first));
  }
  const form = readSheetForm(body);
  try {
    if (form.fault !== null) throw form.fault;
    if (form.action === 'save') return await save(services, c, form);
    return await show(
      c,
      await readSheets(services.deps, { ...queryOf(c, form), layout: form.layout }),
    );
  } catch (error) {
    if (!(error instanceof AppError) || !REFUSALS.has(error.code)) throw error;
    return refused(services, c, { form, error });
  }
}

/** The workbook as it is read, and its correction. */
export function routeSheets(app: Hono<AppEnv>, services: Services): void {
  app.get('/questionnaires/:id/sheets', (c) =>
    withPassword(c, [], async () => {
      const first = { id: idOf(c), sheet: null, from: 1, password: null };
      return show(c, await readSheets(services.deps, first));
    }),
  );
  app.post('/questionnaires/:id/sheets', async (c) => {
    const body = await c.req.parseBody({ all: true });
    return withPassword(c, withoutPassword(body), () => take(services, c, body));
  });
}
