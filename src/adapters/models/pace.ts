import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The distance between two requests after an endpoint has said that it takes no more; doubled each time, and less
 * with every answer.
 */
const FIRST_GAP_MS = 50;
const LONGEST_GAP_MS = 10_000;
const NARROWER = 0.9;
const NO_GAP_MS = 5;
/** An endpoint that asks for a longer rest is asked again after this. */
const LONGEST_REST_MS = 300_000;

/**
 * How fast one endpoint is asked. When it says that it takes no more (429), everybody who asks it waits as long as
 * it says, and then requests keep a distance, which grows until it takes them and shrinks again while it does: a
 * limit makes a run slower and fails no question.
 */
export class Pace {
  /** Requests that it has answered. */
  answers = 0;
  #gapMs = 0;
  #nextAt = 0;
  #restUntil = 0;
  #limitedAt = 0;
  #refusedSince = 0;
  /** When each request that it has not settled yet was sent. */
  readonly #inHand = new Set<number>();

  /**
   * Waits until the next request may be sent, and gives when that was, for `settled`. An aborted signal ends it with
   * its error.
   */
  async turn(signal?: AbortSignal): Promise<number> {
    for (;;) {
      signal?.throwIfAborted();
      const now = performance.now();
      const at = Math.max(this.#restUntil, this.#nextAt);
      if (at <= now) {
        this.#nextAt = now + this.#gapMs;
        this.#inHand.add(now);
        return now;
      }
      await sleep(at - now, undefined, signal ? { signal } : {});
    }
  }

  /** To be told of each answer. */
  answered(): void {
    this.answers++;
    this.#gapMs = this.#gapMs < NO_GAP_MS ? 0 : this.#gapMs * NARROWER;
  }

  /** To be told that the request sent at that time has its answer or fault. */
  settled(sentAt: number): void {
    this.#inHand.delete(sentAt);
  }

  /** Is it at work on a request that was sent before the last one that it refused? */
  isServing(): boolean {
    return [...this.#inHand].some((sentAt) => sentAt < this.#refusedSince);
  }

  /** To be told that a request sent at that time was one too many. */
  limited(sentAt: number, restMs: number | null): void {
    const now = performance.now();
    this.#refusedSince = Math.max(this.#refusedSince, sentAt);
    if (restMs !== null)
      this.#restUntil = Math.max(this.#restUntil, now + Math.min(restMs, LONGEST_REST_MS));
    // What was sent before the endpoint said so tells nothing new.
    if (sentAt < this.#limitedAt) return;
    this.#limitedAt = now;
    this.#gapMs = Math.min(LONGEST_GAP_MS, Math.max(FIRST_GAP_MS, this.#gapMs * 2));
  }
}
