import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { readIntake } from '../../http/intake.ts';
import { problemOf } from '../../http/problem.ts';
import { forecastQuestionnaire, forecastWords } from '../../review/forecast-questionnaire.ts';
import { openQuestionnaire } from '../../review/open-questionnaire.ts';
import { countAnswersByState } from '../../store/answers.ts';
import { leaveFlash } from '../flash.ts';
import { HomePage, type IntakeValues } from '../pages/home.tsx';
import { readHome } from '../read/home.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

const BLANK: IntakeValues = {
  buyer: '',
  deal: '',
  dueDate: '',
  product: '',
  audience: 'nda',
  requester: '',
};

const SHELVES = ['open', 'closed', 'archived'] as const;

async function showHome(
  { deps }: Services,
  c: AppContext,
  refused: { values: IntakeValues; error: AppError } | null,
): Promise<Response> {
  const asked = SHELVES.find((shelf) => shelf === c.req.query('shelf')) ?? 'open';
  const view = await readHome(deps, asked);
  const frame = frameFor(c, 'Questionnaires', 'questionnaires');
  return render(
    c,
    <HomePage
      frame={
        refused === null
          ? frame
          : { ...frame, flash: { tone: 'danger', text: refused.error.describe() } }
      }
      today={deps.clock.now()}
      values={refused?.values ?? BLANK}
      needsPassword={refused?.error.code === 'file_encrypted'}
      {...view}
    />,
    refused === null ? 200 : problemOf(refused.error).status,
  );
}

async function takeIn(services: Services, c: AppContext): Promise<Response> {
  const body = await c.req.parseBody({ all: true });
  const values = Object.fromEntries(
    Object.keys(BLANK).map((name) => [name, typeof body[name] === 'string' ? body[name] : '']),
  ) as IntakeValues;
  try {
    const intake = await readIntake(body);
    const opened = await openQuestionnaire(services.deps, { ...intake, actor: c.get('actor') });
    await services.jobs.send('draft', { runId: opened.runId });
    const { fileName, waits } = intake;
    return await showOpened(services, c, { fileName, id: opened.questionnaireId, waits });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    return showHome(services, c, { values, error });
  }
}

/** A workbook in which nothing was found leads to where a person says how it is read. */
async function showOpened(
  { deps }: Services,
  c: AppContext,
  { id, fileName, waits }: { id: string; fileName: string; waits?: boolean | undefined },
): Promise<Response> {
  if ((await countAnswersByState(deps.db, id)).size > 0) {
    const told = forecastWords(await forecastQuestionnaire(deps, id));
    leaveFlash(c, {
      tone: 'done',
      text: waits
        ? `${fileName} is read. ${told} Look at what drafting takes, then start it.`
        : `${fileName} is read; drafting has begun. ${told}`,
    });
    return c.redirect(urls.questionnaire(id), 303);
  }
  leaveFlash(c, {
    tone: 'attention',
    text: `No question was found in ${fileName}: say which sheets and columns ask, then save.`,
  });
  return c.redirect(urls.sheets(id), 303);
}

/** The list of questionnaires and the intake of a new one. */
export function routeHome(app: Hono<AppEnv>, services: Services): void {
  app.get('/', (c) => showHome(services, c, null));
  app.get('/questionnaires', (c) => c.redirect(urls.home, 303));
  app.post('/questionnaires', (c) => takeIn(services, c));
}
