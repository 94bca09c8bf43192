// `node bench/kills.ts [--questions N] [--kills N] [--stops N] [--reply-ms N]`: a run with a slow model whose
// server is killed (SIGKILL) again and again, then told to stop (SIGTERM) under load. On DATABASE_URL a second
// server stands by, and takes over. Prints what each attack cost: model calls, seconds until the run went on,
// answers at the end.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { authorQuestions } from './invented-workbook.ts';
import { report } from './report.ts';
import {
  type BenchServer,
  benchEnvironment,
  type Environment,
  inProject,
  runVouch,
  startServer,
  upload,
} from './server.ts';
import { type SlowModel, startSlowModel } from './slow-model.ts';

const QUESTIONS_A_CALL = 20;
const CONCURRENCY = 8;

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '200' },
    kills: { type: 'string' },
    stops: { type: 'string', default: '3' },
    'reply-ms': { type: 'string', default: '400' },
  },
});
const questions = Number(values.questions);
const replyMs = Number(values['reply-ms']);
const isShared = (process.env.DATABASE_URL ?? '') !== '';
const kills = Number(values.kills ?? (isShared ? 8 : 20));
const stops = Number(values.stops);

const planned = questions + Math.ceil(questions / QUESTIONS_A_CALL);

const run = z.object({ state: z.string(), drafted: z.number(), questions: z.number() });
const shown = z.object({
  answers: z.array(z.object({ sheet: z.string(), questionCell: z.string(), status: z.string() })),
});

async function ask<T>(
  { origin, cookie }: BenchServer,
  path: string,
  schema: z.ZodType<T>,
): Promise<T> {
  const response = await fetch(`${origin}${path}`, { headers: { cookie } });
  return schema.parse(await response.json());
}

/** Waits until the model was asked `more` times since `before`. @returns seconds */
async function untilAsked(model: SlowModel, before: number, more: number): Promise<number> {
  const start = performance.now();
  while (model.calls() < before + more) {
    if (performance.now() - start > 300_000) throw new Error('The run did not go on.');
    await sleep(5);
  }
  return (performance.now() - start) / 1_000;
}

async function end(server: BenchServer, signal: 'SIGKILL' | 'SIGTERM') {
  const start = performance.now();
  server.process.kill(signal);
  const [code] = (await once(server.process, 'exit')) as [number | null];
  return { code, seconds: (performance.now() - start) / 1_000 };
}

/** The servers that share a database, each with a key of its own, by which the model knows who is at work. */
class Site {
  readonly #env: Environment;
  readonly #servers = new Map<string, BenchServer>();
  #started = 0;

  constructor(env: Environment) {
    this.#env = env;
  }

  async grow(): Promise<void> {
    const key = `server-${++this.#started}`;
    this.#servers.set(key, await startServer({ ...this.#env, OPENAI_API_KEY: key }));
  }

  at(key: string): BenchServer {
    const server = this.#servers.get(key) ?? [...this.#servers.values()][0];
    if (server === undefined) throw new Error('No server is there.');
    return server;
  }

  /** Ends the server that asked the model last. */
  async lose(key: string, signal: 'SIGKILL' | 'SIGTERM') {
    const server = this.at(key);
    for (const [name, each] of this.#servers) if (each === server) this.#servers.delete(name);
    return end(server, signal);
  }

  async close(): Promise<void> {
    for (const server of this.#servers.values()) await end(server, 'SIGTERM');
    await rm(this.#env.VOUCH_DATA, { recursive: true });
  }
}

/** @returns seconds from each kill to the first call of whoever went on */
async function killAgainAndAgain(site: Site, model: SlowModel): Promise<number[]> {
  const takeovers: number[] = [];
  for (let kill = 0; kill < kills; kill++) {
    const left = planned - (model.calls() - model.undelivered());
    // Spread over the run: after some calls, in the midst of their answers.
    const share = Math.max(1, Math.floor(left / (2 * (kills - kill + stops))));
    await untilAsked(model, model.calls(), share);
    await sleep((replyMs * (kill % 5)) / 5);
    const start = performance.now();
    model.giveUp();
    await site.lose(model.lastKey(), 'SIGKILL');
    const before = model.calls();
    const joining = site.grow();
    await untilAsked(model, before, 1);
    takeovers.push((performance.now() - start) / 1_000);
    await joining;
  }
  return takeovers;
}

/** Pages are asked for while a server is told to stop. */
async function stopUnderLoad(site: Site, model: SlowModel) {
  const seconds: number[] = [];
  const statuses = new Map<string, number>();
  const codes = new Set<number | null>();
  for (let stop = 0; stop < stops; stop++) {
    await untilAsked(model, model.calls(), 4);
    const key = model.lastKey();
    const { origin, cookie } = site.at(key);
    let isOver = false;
    const visitors = Array.from({ length: 8 }, async () => {
      while (!isOver) {
        const status = await fetch(`${origin}/`, { headers: { cookie } }).then(
          async (response) => {
            await response.arrayBuffer();
            return String(response.status);
          },
          () => 'refused',
        );
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        if (status === 'refused') return;
      }
    });
    await sleep(200);
    const ended = await site.lose(key, 'SIGTERM');
    isOver = true;
    await Promise.all(visitors);
    seconds.push(ended.seconds);
    codes.add(ended.code);
    await site.grow();
  }
  return { seconds, statuses, codes };
}

const model = await startSlowModel(replyMs);
execFileSync(process.execPath, [inProject('bin/build.mjs')]);
const env = await benchEnvironment({
  VOUCH_CHAT: 'openai',
  VOUCH_CHAT_MODEL: 'slow',
  OPENAI_BASE_URL: model.url,
  VOUCH_MODEL_CONCURRENCY: String(CONCURRENCY),
});
runVouch({ ...env, VOUCH_CHAT: 'builtin' }, ['ingest', inProject('fixtures/company'), '--json']);
const site = new Site(env);
try {
  await site.grow();
  if (isShared) await site.grow();
  const bytes = await authorQuestions(questions);
  const response = await upload(site.at(''), { name: 'many.xlsx', bytes });
  const { questionnaireId } = z
    .object({ questionnaireId: z.string() })
    .parse(await response.json());
  const takeovers = await killAgainAndAgain(site, model);
  const stopped = await stopUnderLoad(site, model);
  const path = `/api/questionnaires/${questionnaireId}`;
  for (;;) {
    const { state } = await ask(site.at(''), `${path}/run`, run);
    if (state !== 'queued' && state !== 'running') break;
    await sleep(200);
  }
  const { answers } = await ask(site.at(''), path, shown);
  const last = await ask(site.at(''), `${path}/run`, run);
  report('kills.SIGKILL', kills, 'times');
  report('kills.run drafted', last.drafted, `of ${questions} questions (${last.state})`);
  report(
    'kills.answers',
    new Set(answers.map(({ sheet, questionCell }) => `${sheet}!${questionCell}`)).size,
    'questions',
  );
  report(
    'kills.answers pending or failed',
    answers.filter(({ status }) => status === 'pending' || status === 'failed').length,
    'answers',
  );
  report('kills.model calls', model.calls(), `calls (${planned} planned)`);
  report('kills.answers that nobody took', model.undelivered(), 'calls');
  report(
    'kills.calls a question, without those',
    (model.calls() - model.undelivered()) / questions,
    'calls',
  );
  const sorted = takeovers.toSorted((a, b) => a - b);
  report('kills.takeover p50', sorted[Math.floor(sorted.length / 2)] ?? Number.NaN, 's');
  report('kills.takeover max', sorted.at(-1) ?? Number.NaN, 's');
  report('kills.SIGTERM', stops, `times (exit ${[...stopped.codes].join(', ')})`);
  report('kills.stopped within, at most', Math.max(...stopped.seconds), 's');
  for (const [status, count] of stopped.statuses)
    report(`kills.pages at a stop: ${status}`, count, 'requests');
  report('machine.load', loadavg()[0] ?? 0, 'processes');
} finally {
  await site.close();
  model.close();
}
