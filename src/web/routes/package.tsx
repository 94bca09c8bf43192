import type { Hono } from 'hono';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { AppContext, AppEnv, Services } from '../../http/context.ts';
import { problemOf } from '../../http/problem.ts';
import { attachment } from '../../http/security-headers.ts';
import { makePackage } from '../../release/package/make-package.ts';
import { PackagePage } from '../pages/package.tsx';
import { readPackage } from '../read/package.ts';
import { frameFor, render } from '../render.tsx';

function exportId(c: AppContext): string {
  const id = z.guid().safeParse(c.req.param('id'));
  if (!id.success) throw new AppError('not_found', 'There is no such export.');
  return id.data;
}

async function show({ deps }: Services, c: AppContext, refused: AppError | null) {
  const view = await readPackage(deps, exportId(c));
  const { buyer, fileName } = view.questionnaire;
  const frame = frameFor(c, `Evidence package: ${buyer ?? fileName}`, 'questionnaires');
  if (refused === null) return render(c, <PackagePage frame={frame} view={view} />);
  const flash = { tone: 'danger', text: refused.describe() } as const;
  const { status } = problemOf(refused);
  return render(c, <PackagePage frame={{ ...frame, flash }} view={view} />, status);
}

async function make(services: Services, c: AppContext): Promise<Response> {
  const { accepted = [] } = await c.req.parseBody({ all: true });
  const words = [accepted].flat().filter((word) => typeof word === 'string');
  try {
    const made = await makePackage(services.deps, {
      exportId: exportId(c),
      accepted: words,
      actor: c.get('actor'),
    });
    return attachment(made.bytes, made.fileName);
  } catch (error) {
    const isShown = error instanceof AppError && !/^(?:internal|not_found)$/.test(error.code);
    if (!isShown) throw error;
    return show(services, c, error);
  }
}

/** The evidence that goes along with an export: shown first, then made and sent. */
export function routePackage(app: Hono<AppEnv>, services: Services): void {
  app.get('/exports/:id/package', (c) => show(services, c, null));
  app.post('/exports/:id/package', (c) => make(services, c));
}
