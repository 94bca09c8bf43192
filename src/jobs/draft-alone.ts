import type { DraftRun } from '../drafting/draft-questionnaire.ts';
import { AppError } from '../errors.ts';
import type { Alone } from '../ports.ts';
import { runName } from './run-name.ts';

/** Drafts a run for somebody who waits for it: one that another process is at is refused with `conflict`. */
export function draftAlone({ work }: Pick<Alone, 'work'>, draftRun: DraftRun): DraftRun {
  return async (options) => {
    const done = await work(runName(options.runId), (lost) =>
      draftRun({
        ...options,
        signal: options.signal ? AbortSignal.any([options.signal, lost]) : lost,
      }),
    );
    if (done === null)
      throw new AppError(
        'conflict',
        'Another process is drafting this questionnaire; wait until that has ended.',
      );
    return done.result;
  };
}
