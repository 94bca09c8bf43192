import { AppError } from '../errors.ts';
import type { RunState } from '../store/schema.ts';

/** Why a questionnaire whose run has not ended cannot be drafted anew or read anew. */
export const stillDrafting = (state: RunState | undefined): AppError =>
  new AppError(
    'conflict',
    state === 'paused'
      ? 'Drafting of this questionnaire is paused: resume or cancel it first.'
      : 'This questionnaire is still being drafted; wait until that has ended.',
  );
