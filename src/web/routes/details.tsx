import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { readForm } from '../../http/document-form.ts';
import { plural } from '../../plural.ts';
import { removeQuestionnaire } from '../../review/delete-questionnaire.ts';
import { describeQuestionnaire, questionnaireFacts } from '../../review/describe-questionnaire.ts';
import { countBelongings } from '../../store/questionnaire-shelf.ts';
import { getQuestionnaire } from '../../store/questionnaires.ts';
import { leaveFlash } from '../flash.ts';
import { DetailsPage } from '../pages/details.tsx';
import { headOf } from '../read/head.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

const idOf = (c: AppContext) => c.req.param('id') ?? '';

async function show({ deps }: Services, c: AppContext): Promise<Response> {
  const stored = await getQuestionnaire(deps.db, idOf(c));
  if (stored === null) throw new AppError('not_found', 'There is no such questionnaire.');
  const belongings = await countBelongings(deps.db, stored.id);
  const frame = frameFor(c, `Details: ${stored.buyer ?? stored.fileName}`, 'questionnaires');
  const view = { questionnaire: headOf(stored), shelf: stored.shelf, belongings };
  return render(c, <DetailsPage frame={frame} view={view} />);
}

const SHELVED = { open: 'open again', closed: 'closed', archived: 'archived' } as const;

async function save({ deps }: Services, c: AppContext): Promise<Response> {
  const said = readForm(questionnaireFacts, await c.req.parseBody());
  const changed = await describeQuestionnaire(deps, {
    questionnaireId: idOf(c),
    said,
    actor: c.get('actor'),
  });
  const moved = changed.includes('shelf') && said.shelf !== undefined;
  leaveFlash(c, {
    tone: 'done',
    text: moved ? `The questionnaire is ${SHELVED[said.shelf ?? 'open']}.` : 'Saved.',
  });
  return c.redirect(moved ? urls.home : urls.details(idOf(c)), 303);
}

async function remove({ deps }: Services, c: AppContext): Promise<Response> {
  const { sure } = await c.req.parseBody();
  if (sure !== '1')
    throw new AppError('invalid_input', 'Tick the box that says that you want it deleted.');
  const gone = await removeQuestionnaire(deps, {
    questionnaireId: idOf(c),
    actor: c.get('actor'),
  });
  leaveFlash(c, {
    tone: 'done',
    text: `The questionnaire is deleted, with ${plural(gone.questions, 'question')} and ${plural(gone.exports, 'file')} made of it.`,
  });
  return c.redirect(urls.home, 303);
}

/** What a whole questionnaire is called, where it is kept, and its end. */
export function routeDetails(app: Hono<AppEnv>, services: Services): void {
  app.get('/questionnaires/:id/details', (c) => show(services, c));
  app.post('/questionnaires/:id/details', (c) => save(services, c));
  app.post('/questionnaires/:id/delete', (c) => remove(services, c));
}
