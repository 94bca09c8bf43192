import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Database } from '../ports.ts';
import { countWhileDrafting } from '../review/review-queues.ts';
import { countAnswersByState } from '../store/answers.ts';
import { countRunDrafts, getLatestRun } from '../store/runs.ts';

const LOOK_EVERY_MS = 500;
const SIGN_OF_LIFE_MS = 15_000;

type Snapshot = {
  readonly total: number;
  readonly pending: number;
  /** It goes no further by itself: it ended, or it is paused. */
  readonly isDone: boolean;
  readonly isPaused: boolean;
  /** What the filters of the review page find. */
  readonly counts: Readonly<Record<string, number>>;
};

async function takeSnapshot(db: Database, questionnaireId: string): Promise<Snapshot> {
  const run = await getLatestRun(db, questionnaireId);
  const states = (await countAnswersByState(db, questionnaireId)).get(questionnaireId) ?? {};
  const isDone = run === undefined || (run.state !== 'queued' && run.state !== 'running');
  const known = { isDone, isPaused: run?.state === 'paused', counts: countWhileDrafting(states) };
  if (!isDone && run.total > 0)
    return { total: run.total, pending: run.total - (await countRunDrafts(db, run.id)), ...known };
  const total = Object.values(states).reduce((sum, count) => sum + count, 0);
  return { total, pending: states.pending ?? 0, ...known };
}

/**
 * Drafting progress as server-sent events. Every event is a whole snapshot from the database, so that a client that
 * comes back needs nothing but the next one; the stream ends when drafting does.
 */
export function streamProgress(c: Context, db: Database, questionnaireId: string): Response {
  return streamSSE(c, async (stream) => {
    let last = '';
    let silentMs = 0;
    while (!stream.aborted) {
      const snapshot = await takeSnapshot(db, questionnaireId);
      const data = JSON.stringify(snapshot);
      if (data !== last || silentMs >= SIGN_OF_LIFE_MS) {
        await stream.writeSSE({ event: 'progress', data });
        [last, silentMs] = [data, 0];
      }
      if (snapshot.isDone) return;
      await stream.sleep(LOOK_EVERY_MS);
      silentMs += LOOK_EVERY_MS;
    }
  });
}
