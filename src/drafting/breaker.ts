import type { Outage } from './draft.ts';

/** Questions one after the other that a model which cannot be asked may cost before the run is paused. */
const MOST_IN_A_ROW = 3;

/**
 * Tells a question that failed from a model that is away. Questions that met a passing fault are held back until
 * the model has answered another one: then they failed by themselves, and are told. Several in a row, or one fault
 * that asking again cannot mend, and the run is to be paused: what is held back stays open, to be asked when it
 * goes on.
 */
export class Breaker<Question> {
  #held: Question[] = [];
  #hasAnswered = false;

  /**
   * Notes how one question went: `true` where the model answered, a fault where it could not be asked, `false`
   * where it was not.
   */
  note(question: Question, went: Outage | boolean): 'store' | 'hold' | 'pause' {
    if (went === 'lasting') return 'pause';
    if (went === 'passing') {
      this.#held.push(question);
      return this.#held.length >= MOST_IN_A_ROW ? 'pause' : 'hold';
    }
    if (went) this.#hasAnswered = true;
    return 'store';
  }

  /**
   * Those held back that failed by themselves, since the model has answered after them or, at the end of a run, before.
   */
  release({ atEnd }: { atEnd: boolean }): Question[] {
    if (atEnd && !this.#hasAnswered) return [];
    const released = this.#held;
    this.#held = [];
    return released;
  }

  get holds(): number {
    return this.#held.length;
  }
}
