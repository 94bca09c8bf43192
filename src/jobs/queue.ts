import type { Transaction } from 'kysely';
import { type ConstructorOptions, fromKysely, type Job, PgBoss, type Queue } from 'pg-boss';
import type { Alone, Deps } from '../ports.ts';
import { listOpenRunIds } from '../store/runs.ts';
import type { Schema } from '../store/schema.ts';
import { type Handlers, keyOf, type Payloads, payloads, type QueueName } from './payloads.ts';
import { runName } from './run-name.ts';

/** The queues of this process and its workers. */
export type Jobs = {
  /** Queues work, once for the same key; with `trx` it is queued if and only if that transaction commits. */
  readonly send: <Name extends QueueName>(
    queue: Name,
    payload: Payloads[Name],
    trx?: Transaction<Schema>,
  ) => Promise<void>;
  /** Starts the workers; what a process that ended left undone is taken up. */
  readonly start: () => Promise<void>;
  /** Stops the workers; what they were at is taken up again by the next process. */
  readonly stop: () => Promise<void>;
};

const NAMES = [
  'draft',
  'ingest',
  'prepareSearch',
  'reread',
  'scrub',
] as const satisfies readonly QueueName[];

/** A worker that was killed is noticed after the heartbeat (10 s is pg-boss's least) plus one look around. */
const HEARTBEAT_SECONDS = 10;
const LOOK_AROUND_SECONDS = 5;
const STOP_TIMEOUT_MS = 5_000;

const QUEUE = {
  policy: 'exclusive',
  notify: true,
  heartbeatSeconds: HEARTBEAT_SECONDS,
  // A run may take hours; that its worker lives is what the heartbeat tells. pg-boss allows less than 24 hours.
  expireInSeconds: 23 * 3_600,
  deleteAfterSeconds: 24 * 3_600,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 5,
} as const satisfies Omit<Queue, 'name'>;

/**
 * Opens the queues in the open database, so that work can be sent; none is done before `start`. `queue` comes from the
 * database's adapter, `handlers` do the work; they are told to stop by `signal` or, at the latest, by `stop`.
 */
export async function openJobs(
  deps: Pick<Deps, 'db' | 'log'>,
  options: {
    readonly queue: ConstructorOptions;
    readonly handlers: Handlers;
    /** Where given, the job of a run that nobody is at is taken up at once, not when its heartbeat is missed. */
    readonly alone?: Pick<Alone, 'isBusy'>;
    readonly signal?: AbortSignal;
  },
): Promise<Jobs> {
  const boss = new PgBoss({
    ...options.queue,
    useListenNotify: true,
    superviseIntervalSeconds: LOOK_AROUND_SECONDS,
    monitorIntervalSeconds: LOOK_AROUND_SECONDS,
    schedule: false,
  });
  boss.on('error', (error) => deps.log.error({ err: error }, 'job queue'));
  const ending = new AbortController();
  const stopping = AbortSignal.any([ending.signal, ...(options.signal ? [options.signal] : [])]);
  const jobs: Jobs = {
    send: async (queue, payload, trx) => {
      await boss.send(queue, payload, {
        singletonKey: keyOf[queue](payload),
        ...(trx === undefined ? {} : { db: fromKysely(trx) }),
      });
    },
    start: async () => {
      if (options.queue.backend === 'pglite') await releaseOrphans(boss);
      else if (options.alone) watchOrphans(boss, options.alone, stopping);
      await startWorkers(boss, options.handlers, stopping);
      for (const runId of await listOpenRunIds(deps.db)) await jobs.send('draft', { runId });
      await jobs.send('prepareSearch', {});
      await jobs.send('reread', {});
    },
    stop: async () => {
      ending.abort(new Error('Vouch is stopping.'));
      await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
    },
  };
  await boss.start();
  for (const name of NAMES) await openQueue(boss, name);
  return jobs;
}

/** Queues uploads that a restored backup brings, for the next server to read. */
export async function queueUploads(
  queue: ConstructorOptions,
  uploads: readonly unknown[],
): Promise<void> {
  const boss = new PgBoss({ ...queue, schedule: false, supervise: false });
  boss.on('error', () => undefined);
  await boss.start();
  try {
    await openQueue(boss, 'ingest');
    for (const each of uploads) {
      const payload = payloads.ingest.parse(each);
      await boss.send('ingest', payload, { singletonKey: keyOf.ingest(payload) });
    }
  } finally {
    await boss.stop({ graceful: true, timeout: STOP_TIMEOUT_MS });
  }
}

/**
 * Handlers settle faults of the work itself; tries are used up by crashes. A run loses nothing by one, so it has many.
 */
const RETRIES: Readonly<Record<QueueName, number>> = {
  draft: 100,
  ingest: 3,
  prepareSearch: 100,
  scrub: 3,
  reread: 100,
};

async function openQueue(boss: PgBoss, name: QueueName): Promise<void> {
  const settings = { ...QUEUE, retryLimit: RETRIES[name] };
  await boss.createQueue(name, settings);
  const { policy: _fixed, ...changeable } = settings;
  await boss.updateQueue(name, changeable);
  // Fills pg-boss's cache: a first `send` inside a transaction would look the queue up beside it.
  await boss.findJobs(name, { key: '-' });
}

/** The embedded database has one process at a time, so a job that is active when it opens has lost its worker. */
async function releaseOrphans(boss: PgBoss): Promise<void> {
  for (const name of NAMES) {
    const active = (await boss.findJobs(name)).filter(({ state }) => state === 'active');
    for (const { id } of active) await boss.fail(name, id, { message: 'the process ended' });
  }
}

/** How long a worker may take from the job to its lock. */
const TAKING_UP_MS = 4_000;

/** On a server other processes may be at work: a run's job is orphaned where nobody holds the run. */
function watchOrphans(boss: PgBoss, { isBusy }: Pick<Alone, 'isBusy'>, stop: AbortSignal): void {
  const look = async () => {
    const since = Date.now() - TAKING_UP_MS;
    for (const { id, state, data, startedOn } of await boss.findJobs('draft')) {
      if (state !== 'active' || (startedOn?.getTime() ?? 0) > since) continue;
      const { runId } = payloads.draft.parse(data);
      if (!(await isBusy(runName(runId))))
        await boss.fail('draft', id, { message: 'its worker ended' });
    }
  };
  // A look that fails is made up for by the next one, and by the heartbeat.
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_AROUND_SECONDS * 1_000);
  stop.addEventListener('abort', () => clearInterval(timer), { once: true });
}

async function startWorkers(boss: PgBoss, handlers: Handlers, stop: AbortSignal): Promise<void> {
  const polling = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 1 };
  await boss.work('draft', { ...polling, localConcurrency: 2 }, ([job]: Job<unknown>[]) =>
    handlers.draft(payloads.draft.parse(job?.data), signalOf(job, stop)),
  );
  await boss.work('ingest', polling, ([job]: Job<unknown>[]) =>
    handlers.ingest(payloads.ingest.parse(job?.data), signalOf(job, stop)),
  );
  await boss.work('prepareSearch', polling, ([job]: Job<unknown>[]) =>
    handlers.prepareSearch(payloads.prepareSearch.parse(job?.data), signalOf(job, stop)),
  );
  await boss.work('scrub', polling, ([job]: Job<unknown>[]) =>
    handlers.scrub(payloads.scrub.parse(job?.data), signalOf(job, stop)),
  );
  await boss.work('reread', polling, ([job]: Job<unknown>[]) =>
    handlers.reread(payloads.reread.parse(job?.data), signalOf(job, stop)),
  );
}

function signalOf(job: Job<unknown> | undefined, stop: AbortSignal): AbortSignal {
  return job === undefined ? stop : AbortSignal.any([job.signal, stop]);
}
