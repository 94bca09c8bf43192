import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { readSessionCookie } from '../auth/session-cookie.ts';
import { findSessionActor } from '../auth/sign-in.ts';
import { AppError } from '../errors.ts';
import { getModelOutage } from '../store/runs.ts';
import { routeActivity } from '../web/routes/activity.tsx';
import { routeAsk } from '../web/routes/ask.tsx';
import { routeControls } from '../web/routes/controls.tsx';
import { routeAnswerDecisions } from '../web/routes/decide-answer.tsx';
import { routeDecisions } from '../web/routes/decisions.tsx';
import { routeDetails } from '../web/routes/details.tsx';
import { routeDocuments } from '../web/routes/documents.tsx';
import { routeDraftAgain } from '../web/routes/draft-again.tsx';
import { routeExport } from '../web/routes/export.tsx';
import { routeFigures } from '../web/routes/figures.tsx';
import { routeHome } from '../web/routes/home.tsx';
import { routeLibrary } from '../web/routes/library.tsx';
import { routeModel } from '../web/routes/model.tsx';
import { routePending } from '../web/routes/pending.tsx';
import { routeProfile } from '../web/routes/profile.tsx';
import { routeReliability } from '../web/routes/reliability.tsx';
import { routeReport } from '../web/routes/report.tsx';
import { routeReview } from '../web/routes/review.tsx';
import { routeRun } from '../web/routes/run.ts';
import { routeSheets } from '../web/routes/sheets.tsx';
import { routeSignIn } from '../web/routes/sign-in.tsx';
import { routeTopics } from '../web/routes/topics.ts';
import { routeVersions } from '../web/routes/versions.tsx';
import { showFault } from '../web/show-fault.tsx';
import { routeAnswersApi } from './api/answers.ts';
import { routeCompanyApi } from './api/company.ts';
import { routeControlsApi } from './api/controls.ts';
import { routeDocumentsApi } from './api/documents.ts';
import { routeEvidenceApi } from './api/evidence.ts';
import { routeExplanationsApi } from './api/explanations.ts';
import { routeExportsApi } from './api/exports.ts';
import { routeFiguresApi } from './api/figures.ts';
import { routeLayoutsApi } from './api/layouts.ts';
import { routeLibraryApi } from './api/library.ts';
import { routePendingApi } from './api/pending.ts';
import { routeQuestionnairesApi } from './api/questionnaires.ts';
import { routeReliabilityApi } from './api/reliability.ts';
import { routeRunsApi } from './api/runs.ts';
import { routeShelvesApi } from './api/shelves.ts';
import { routeTopicsApi } from './api/topics.ts';
import { routeVersionsApi } from './api/versions.ts';
import { serveAsset } from './assets.ts';
import { authorise } from './authorise.ts';
import { createClientAddress } from './client-address.ts';
import type { AppContext, AppEnv, Services } from './context.ts';
import { limitRequests } from './limit-requests.ts';
import { problemOf } from './problem.ts';
import { readBody } from './read-body.ts';
import { guardHost, guardOrigin, isSecure } from './request-guard.ts';
import { securityHeaders } from './security-headers.ts';
import { MOST_BYTES } from './upload.ts';

/** Form fields and part headers around the files themselves. */
const ENVELOPE_BYTES = 64 * 1024;

export type AppOptions = Services & {
  /** Adds routes that belong to the running server only, such as the command line's door. */
  readonly mount?: (app: OpenAPIHono<AppEnv>) => void;
};

/** The whole HTTP service: pages and JSON API. It listens nowhere by itself; `fetch` and `request` answer. */
export function createApp(options: AppOptions): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw invalid(result.error.issues);
    },
  });
  guard(app, options);
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/assets/*', serveAsset);
  for (const route of [
    routeSignIn,
    routeHome,
    routeDetails,
    routeReview,
    routeAnswerDecisions,
    routeSheets,
    routeDecisions,
    routeDraftAgain,
    routeRun,
    routeExport,
    routeDocuments,
    routeControls,
    routeReport,
    routeVersions,
    routePending,
    routeLibrary,
    routeAsk,
    routeTopics,
    routeProfile,
    routeModel,
    routeActivity,
    routeReliability,
    routeFigures,
  ])
    route(app, options);
  for (const route of [
    routeQuestionnairesApi,
    routeShelvesApi,
    routeRunsApi,
    routeLayoutsApi,
    routeAnswersApi,
    routeExplanationsApi,
    routeExportsApi,
    routeDocumentsApi,
    routeControlsApi,
    routeVersionsApi,
    routePendingApi,
    routeEvidenceApi,
    routeLibraryApi,
    routeTopicsApi,
    routeCompanyApi,
    routeReliabilityApi,
    routeFiguresApi,
  ])
    route(app, options);
  options.mount?.(app);
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Vouch',
      version: '1',
      description:
        'Answers to buyers’ security questionnaires, each with its proof. Faults are RFC 9457 problem details.',
    },
  });
  return app;
}

function guard(app: OpenAPIHono<AppEnv>, { deps, config }: Services): void {
  const secure = isSecure(config.origin);
  const addressOf = createClientAddress(config.trustedProxies ?? []);
  app.use(securityHeaders(secure));
  app.use(guardHost(config.origin));
  app.use(guardOrigin(config.origin));
  app.use(async (c, next) => {
    c.set('notice', config.notice ?? null);
    c.set('address', addressOf(c));
    await next();
  });
  app.use(
    bodyLimit({
      maxSize: MOST_BYTES + ENVELOPE_BYTES,
      onError: () => {
        throw new AppError(
          'file_limits',
          'More than 25 MB in one upload; split it or send fewer files at once.',
        );
      },
    }),
  );
  app.use(
    authorise(async (c) => {
      const token = readSessionCookie(c, secure);
      return token === null ? null : findSessionActor(deps, token);
    }),
  );
  app.use(async (c, next) => {
    const isPage = c.req.method === 'GET' && c.var.actor && !c.req.path.startsWith('/api/');
    c.set('outage', isPage && deps.chat !== null ? await getModelOutage(deps.db) : null);
    await next();
  });
  app.use(limitRequests(deps.clock));
  app.use(readBody(app));
  app.notFound((c) => fault(c, new AppError('not_found', 'There is no page at this address.')));
  app.onError((error, c) => {
    if (!(error instanceof AppError) || error.code === 'internal')
      deps.log.error({ err: error, method: c.req.method, path: c.req.path }, 'request failed');
    return fault(c, error);
  });
}

/** API callers get problem details, people a page. */
function fault(c: AppContext, error: unknown): Response | Promise<Response> {
  const problem = problemOf(error);
  if (!c.req.path.startsWith('/api/')) return showFault(c, problem);
  return c.body(JSON.stringify(problem), problem.status, {
    'Content-Type': 'application/problem+json',
  });
}

function invalid(issues: readonly { path: PropertyKey[]; message: string }[]): AppError {
  const [first] = issues;
  const field = first?.path.map(String).join('.') ?? '';
  return new AppError(
    'invalid_input',
    `${field === '' ? 'The request' : `The field ${field}`}: ${first?.message ?? 'not right'}.`,
    {
      details: issues.map(({ path, message }) => ({ field: path.map(String).join('.'), message })),
    },
  );
}
