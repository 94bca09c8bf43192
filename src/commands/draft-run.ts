import type { DraftingOptions, Totals } from '../drafting/draft-questionnaire.ts';
import type { Context } from './command.ts';

/** Drafts a run to its end: where the context says how (a server: in its drafting thread), else here. */
export async function draftRun(context: Context, options: DraftingOptions): Promise<Totals> {
  if (context.draft) return context.draft(options);
  const { draftQuestionnaire } = await import('../drafting/draft-questionnaire.ts');
  return draftQuestionnaire(await context.open(), options);
}
