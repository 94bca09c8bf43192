import { OpenAPIHono } from '@hono/zod-openapi';
import { AppError } from '../errors.ts';
import { routeAnswersApi } from '../http/api/answers.ts';
import { routeCompanyApi } from '../http/api/company.ts';
import { routeControlsApi } from '../http/api/controls.ts';
import { routeDocumentsApi } from '../http/api/documents.ts';
import { routeEvidenceApi } from '../http/api/evidence.ts';
import { routeExplanationsApi } from '../http/api/explanations.ts';
import { routeExportsApi } from '../http/api/exports.ts';
import { routeFiguresApi } from '../http/api/figures.ts';
import { routeLayoutsApi } from '../http/api/layouts.ts';
import { routeLibraryApi } from '../http/api/library.ts';
import { routePackagesApi } from '../http/api/packages.ts';
import { routePendingApi } from '../http/api/pending.ts';
import { routeQuestionnairesApi } from '../http/api/questionnaires.ts';
import { routeReliabilityApi } from '../http/api/reliability.ts';
import { routeRunsApi } from '../http/api/runs.ts';
import { routeShelvesApi } from '../http/api/shelves.ts';
import { routeSourcesApi } from '../http/api/sources.ts';
import { routeTopicsApi } from '../http/api/topics.ts';
import { routeVersionsApi } from '../http/api/versions.ts';
import { serveAsset } from '../http/assets.ts';
import type { AppEnv, Services } from '../http/context.ts';
import { routeActivity } from '../web/routes/activity.tsx';
import { routeApproveReused } from '../web/routes/approve-reused.tsx';
import { routeAsk } from '../web/routes/ask.tsx';
import { routeCiteAnswer } from '../web/routes/cite-answer.ts';
import { routeControls } from '../web/routes/controls.tsx';
import { routeAnswerDecisions } from '../web/routes/decide-answer.tsx';
import { routeDetails } from '../web/routes/details.tsx';
import { routeDocuments } from '../web/routes/documents.tsx';
import { routeDraftAgain } from '../web/routes/draft-again.tsx';
import { routeExport } from '../web/routes/export.tsx';
import { routeFigures } from '../web/routes/figures.tsx';
import { routeHome } from '../web/routes/home.tsx';
import { routeLibrary } from '../web/routes/library.tsx';
import { routeModel } from '../web/routes/model.tsx';
import { routePackage } from '../web/routes/package.tsx';
import { routePending } from '../web/routes/pending.tsx';
import { routeProfile } from '../web/routes/profile.tsx';
import { routeReliability } from '../web/routes/reliability.tsx';
import { routeReport } from '../web/routes/report.tsx';
import { routeRestoreText } from '../web/routes/restore-text.ts';
import { routeReview } from '../web/routes/review.tsx';
import { routeRun } from '../web/routes/run.ts';
import { routeSheets } from '../web/routes/sheets.tsx';
import { routeSignIn } from '../web/routes/sign-in.tsx';
import { routeSources } from '../web/routes/sources.tsx';
import { routeTopics } from '../web/routes/topics.ts';
import { routeUndo } from '../web/routes/undo.ts';
import { routeVersions } from '../web/routes/versions.tsx';
import { guardRequests } from './guard-requests.ts';

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
  guardRequests(app, options);
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/assets/*', serveAsset);
  for (const route of [
    routeSignIn,
    routeHome,
    routeDetails,
    routeReview,
    routeSources,
    routeAnswerDecisions,
    routeRestoreText,
    routeSheets,
    routeCiteAnswer,
    routeApproveReused,
    routeUndo,
    routeDraftAgain,
    routeRun,
    routeExport,
    routePackage,
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
    routePackagesApi,
    routeDocumentsApi,
    routeControlsApi,
    routeVersionsApi,
    routePendingApi,
    routeEvidenceApi,
    routeLibraryApi,
    routeSourcesApi,
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
