import type { Deps } from '../ports.ts';
import type { Drafter } from './draft.ts';
import { createExtractiveDrafter } from './extractive-drafter.ts';
import { createModelDrafter } from './model-drafter.ts';

/** The drafter of this installation: the chat model where one is configured, else the one that needs none. */
export const drafterFor = ({ chat }: Pick<Deps, 'chat'>): Drafter =>
  chat === null ? createExtractiveDrafter() : createModelDrafter(chat);
