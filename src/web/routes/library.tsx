import type { Hono } from 'hono';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { readForm } from '../../http/document-form.ts';
import { attachment } from '../../http/security-headers.ts';
import { plural } from '../../plural.ts';
import { writeLibrary } from '../../release/library-file.ts';
import { answerChange, changeAnswer } from '../../review/library/change-answer.ts';
import {
  findAlike,
  LIBRARY_VIEWS,
  type LibraryView,
  lookOver,
} from '../../review/library/look-over.ts';
import { readLibrarySources } from '../../review/sources/answer-sources.ts';
import { listActors } from '../../store/actors.ts';
import { getShelvedAnswer, listSentWith, listShelvedAnswers } from '../../store/library-shelf.ts';
import { leaveFlash } from '../flash.ts';
import { LibraryPage } from '../pages/library.tsx';
import { LibraryAnswerPage } from '../pages/library-answer.tsx';
import { yesterdayOf } from '../read/sources.ts';
import { frameFor, render } from '../render.tsx';
import { urls } from '../urls.ts';

const PAGE_ROWS = 50;
const idOf = (c: AppContext) => c.req.param('id') ?? '';

const asked = (c: AppContext) => ({
  view: LIBRARY_VIEWS.find((view) => view === c.req.query('show')) ?? ('all' as LibraryView),
  find: (c.req.query('find') ?? '').slice(0, 300).trim(),
});

async function list({ deps }: Services, c: AppContext): Promise<Response> {
  const { view, find } = asked(c);
  const today = deps.clock.now().toISOString().slice(0, 10);
  const all = await listShelvedAnswers(deps.db);
  const { answers, pairs } = lookOver(all, { view, find, today });
  const page = Math.max(1, Math.trunc(Number(c.req.query('page')) || 1));
  const from = (page - 1) * PAGE_ROWS;
  const found = answers.length + pairs.length;
  return render(
    c,
    <LibraryPage
      frame={frameFor(c, 'Answer library', 'library')}
      today={today}
      view={{
        ...{ view, find, page, found, total: all.length },
        pages: Math.max(1, Math.ceil(found / PAGE_ROWS)),
        answers: answers.slice(from, from + PAGE_ROWS),
        pairs: pairs.slice(from, from + PAGE_ROWS),
      }}
    />,
  );
}

async function send({ deps }: Services, c: AppContext): Promise<Response> {
  const { view, find } = asked(c);
  const today = deps.clock.now().toISOString().slice(0, 10);
  const { answers } = lookOver(await listShelvedAnswers(deps.db), { view, find, today });
  const format = c.req.query('format') === 'csv' ? 'csv' : 'xlsx';
  return attachment(await writeLibrary(answers, format), `answer library ${today}.${format}`);
}

async function show({ deps }: Services, c: AppContext): Promise<Response> {
  const answer = await getShelvedAnswer(deps.db, idOf(c));
  if (answer === null) throw new AppError('not_found', 'There is no such answer in the library.');
  const [sources, sent, all, people] = await Promise.all([
    readLibrarySources(deps, answer.id),
    listSentWith(deps.db, answer.id),
    listShelvedAnswers(deps.db),
    listActors(deps.db),
  ]);
  const alike = findAlike(all).flatMap(({ one, other, isContradiction }) =>
    one.id === answer.id
      ? [{ answer: other, isContradiction }]
      : other.id === answer.id
        ? [{ answer: one, isContradiction }]
        : [],
  );
  return render(
    c,
    <LibraryAnswerPage
      frame={frameFor(c, 'An answer of the library', 'library')}
      today={deps.clock.now().toISOString().slice(0, 10)}
      view={{
        ...{ answer, sent, alike, sources, yesterday: yesterdayOf(deps) },
        people: people.map(({ email }) => email),
      }}
    />,
  );
}

/** The page of a question or of an answer that a decision came from; null for anything else. */
const ownPage = (back: unknown): string | null =>
  typeof back === 'string' && /^\/(?:questionnaires|library)\/[\w/-]+(?:\?show=\w+)?$/.test(back)
    ? back
    : null;

async function save({ deps }: Services, c: AppContext): Promise<Response> {
  const { tags, back, ...fields } = await c.req.parseBody();
  const said = {
    ...fields,
    ...(typeof tags === 'string' && {
      tags: tags.split(/[;,]/).flatMap((tag) => tag.trim() || []),
    }),
  };
  const change = readForm(answerChange, said);
  const { staleAnswers } = await changeAnswer(deps, {
    id: idOf(c),
    change,
    actor: c.get('actor'),
  });
  leaveFlash(c, {
    tone: 'done',
    text:
      staleAnswers === 0
        ? 'Saved.'
        : `Saved. ${plural(staleAnswers, 'answer')} that ${staleAnswers === 1 ? 'repeats' : 'repeat'} it ${staleAnswers === 1 ? 'is' : 'are'} marked to be checked again.`,
  });
  return c.redirect(ownPage(back) ?? urls.libraryAnswer(idOf(c)), 303);
}

/** The answer library: looked over, searched, corrected, written into a file. */
export function routeLibrary(app: Hono<AppEnv>, services: Services): void {
  app.get('/library', (c) => list(services, c));
  app.get('/library/file', (c) => send(services, c));
  app.get('/library/:id', (c) => show(services, c));
  app.post('/library/:id', (c) => save(services, c));
}
