import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PromptName } from '../../ports.ts';
import { projectRoot } from '../database/migration-files.ts';

const read = (name: PromptName) =>
  readFileSync(join(projectRoot(), 'prompts', `${name}.md`), 'utf8');

/** The prompts as they stand in `prompts/` now. */
export const readPrompts = (): Readonly<Record<PromptName, string>> => ({
  'draft.system': read('draft.system'),
  'draft.user': read('draft.user'),
  'queries.system': read('queries.system'),
  'queries.user': read('queries.user'),
  'second-look.system': read('second-look.system'),
  'second-look.user': read('second-look.user'),
});
