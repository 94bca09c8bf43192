// `node bench/estimate.ts [--questions N] [--earlier N] [--latency MS] [--concurrency N] [--per-second N]`: how far
// the estimate of a run is from what the run then takes: of the first run of a model, and of one after it. An
// invented model that settles about half of what it is asked.
import { parseArgs } from 'node:util';
import { createOpenAiModels } from '../src/adapters/models/openai.ts';
import { draftQuestionnaire } from '../src/drafting/draft-questionnaire.ts';
import { estimateRun } from '../src/drafting/estimate-run.ts';
import type { Deps } from '../src/ports.ts';
import { listQuestions } from '../src/store/questions.ts';
import { refreshStatistics } from '../src/store/statistics.ts';
import { seedDocument } from '../test/support/seed-evidence.ts';
import { seedQuestionnaire } from '../test/support/seed-questionnaire.ts';
import { inventDocuments, inventQuestions } from './invented-company.ts';
import { startLimitedModel } from './limited-model.ts';
import { openBench } from './open.ts';
import { report, timed } from './report.ts';

type Setting = {
  /** Questions of the first run and of the one after it. */
  readonly earlier: number;
  readonly questions: number;
  readonly latencyMs: number;
  readonly concurrency: number;
  readonly perSecond: number;
};

const SHORT: Setting = {
  earlier: 40,
  questions: 100,
  latencyMs: 60,
  concurrency: 4,
  perSecond: Number.POSITIVE_INFINITY,
};
const PRICES = { input: 2, output: 8, currency: 'EUR' };

type Model = Awaited<ReturnType<typeof startLimitedModel>>;

/** One run, and for each figure how many times what it was is what was estimated. */
async function compare(
  deps: Deps,
  { asked }: Model,
  { name, questions }: { readonly name: string; readonly questions: readonly string[] },
): Promise<void> {
  const { runId, questionnaireId } = await seedQuestionnaire(deps, questions);
  const estimate = await estimateRun(deps, await listQuestions(deps.db, questionnaireId));
  const before = { ...asked, calls: callsOf(asked) };
  const { seconds, result } = await timed(() => draftQuestionnaire(deps, { runId }));
  const [input, output] = [
    asked.inputTokens - before.inputTokens,
    asked.outputTokens - before.outputTokens,
  ];
  const calls = callsOf(asked) - before.calls;
  const cost = (input * PRICES.input + output * PRICES.output) / 1e6;
  const title = `estimate.${name} (${estimate.basis})`;
  report(`estimate.${name} run`, seconds, `s/${result.questions} questions`);
  report(`estimate.${name} run`, calls / result.questions, 'calls/question');
  report(`${title} calls`, estimate.calls / calls, 'x');
  report(`${title} input`, estimate.inputTokens / input, 'x');
  report(`${title} output`, estimate.outputTokens / output, 'x');
  report(`${title} cost`, (estimate.cost ?? Number.NaN) / cost, 'x');
  report(`${title} time`, ((estimate.minutes ?? Number.NaN) * 60) / seconds, 'x');
}

const callsOf = ({ answered }: Model['asked']) =>
  [...answered.values()].reduce((sum, each) => sum + each, 0);

/** The estimates of two runs beside what they took. */
export async function benchEstimate(setting = SHORT): Promise<void> {
  const { earlier, questions, latencyMs, concurrency, perSecond } = setting;
  const { deps: without, close } = await openBench();
  const model = await startLimitedModel({ latencyMs, faults: 0, perSecond });
  const { chat } = createOpenAiModels({
    chat: 'openai',
    embeddings: 'builtin',
    apiKey: 'none',
    embeddingModel: null,
    baseUrl: model.baseUrl,
    chatModel: 'slow',
    concurrency,
    timeoutMs: 60_000,
    prices: PRICES,
  });
  const deps: Deps = { ...without, chat };
  try {
    for (const { name, passages } of inventDocuments())
      await seedDocument(deps, {
        name,
        passages: passages.map((text, at) => ({ text, page: 1 + Math.floor(at / 8) })),
      });
    await refreshStatistics(deps.db);
    await compare(deps, model, { name: 'first', questions: inventQuestions(earlier) });
    // A thousand questions come round to the first again: they are asked anew.
    await deps.db.deleteFrom('model_replies').execute();
    await compare(deps, model, { name: 'next', questions: inventQuestions(questions, earlier) });
  } finally {
    await model.close();
    await close();
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      questions: { type: 'string', default: '261' },
      earlier: { type: 'string', default: '60' },
      latency: { type: 'string', default: '200' },
      concurrency: { type: 'string', default: '8' },
      'per-second': { type: 'string', default: 'Infinity' },
    },
  });
  await benchEstimate({
    earlier: Number(values.earlier),
    questions: Number(values.questions),
    latencyMs: Number(values.latency),
    concurrency: Number(values.concurrency),
    perSecond: Number(values['per-second']),
  });
}
