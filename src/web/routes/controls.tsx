import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import { addControl, correctControl } from '../../evidence/controls/correct-control.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { readControlForm, readNewControlForm } from '../../http/control-form.ts';
import { problemOf } from '../../http/problem.ts';
import { plural } from '../../plural.ts';
import { leaveFlash } from '../flash.ts';
import { ControlPage } from '../pages/control.tsx';
import { ControlsPage } from '../pages/controls.tsx';
import { readControlPage, readControls } from '../read/controls.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

const idOf = (c: AppContext) => c.req.param('id') ?? '';
const todayOf = ({ deps }: Services) => deps.clock.now().toISOString().slice(0, 10);

async function showControl(
  services: Services,
  c: AppContext,
  error: AppError | null,
): Promise<Response> {
  const view = await readControlPage(services.deps.db, { id: idOf(c), today: todayOf(services) });
  const frame = frameFor(c, view.control.control, 'controls');
  const flash =
    error === null ? frame.flash : ({ tone: 'danger', text: error.describe() } as const);
  return render(
    c,
    <ControlPage frame={{ ...frame, flash }} view={view} />,
    error === null ? 200 : problemOf(error).status,
  );
}

async function correct(services: Services, c: AppContext): Promise<Response> {
  try {
    const said = readControlForm(await c.req.parseBody());
    const { staleAnswers } = await correctControl(services.deps, {
      ...said,
      id: idOf(c),
      actor: c.get('actor'),
    });
    const marked = staleAnswers === 0 ? '' : ` ${plural(staleAnswers, 'answer')} to check again.`;
    leaveFlash(c, { tone: 'done', text: `Saved.${marked}` });
    return c.redirect(urls.control(idOf(c)), 303);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid_input') throw error;
    return showControl(services, c, error);
  }
}

async function add(services: Services, c: AppContext): Promise<Response> {
  try {
    const said = readNewControlForm(await c.req.parseBody());
    const { id } = await addControl(services.deps, {
      ...said,
      documentId: idOf(c),
      actor: c.get('actor'),
    });
    leaveFlash(c, { tone: 'done', text: `${said.control} is in the register.` });
    return c.redirect(urls.control(id), 303);
  } catch (error) {
    const isTheirs =
      error instanceof AppError && (error.code === 'invalid_input' || error.code === 'conflict');
    if (!isTheirs) throw error;
    leaveFlash(c, { tone: 'danger', text: error.describe() });
    return c.redirect(urls.reportFacts(idOf(c)), 303);
  }
}

/** The control register: the list, one control, its correction, and a control that the reader missed. */
export function routeControls(app: Hono<AppEnv>, services: Services): void {
  app.get('/controls', async (c) => {
    const view = await readControls(services.deps.db, {
      query: {
        show: c.req.query('show'),
        criterion: c.req.query('criterion'),
        domain: c.req.query('domain'),
        find: c.req.query('find'),
        document: c.req.query('document'),
      },
      today: todayOf(services),
    });
    return render(c, <ControlsPage frame={frameFor(c, 'Controls', 'controls')} view={view} />);
  });
  app.get('/controls/:id', (c) => showControl(services, c, null));
  app.post('/controls/:id', (c) => correct(services, c));
  app.post('/documents/:id/controls', (c) => add(services, c));
}
