import type { Config } from '../../config.ts';
import { costOf } from '../../drafting/costs.ts';
import type { Deps } from '../../ports.ts';
import { getLastModelFault, listModelSources } from '../../store/model-sources.ts';
import { countModelUse } from '../../store/run-use.ts';
import { getModelOutage } from '../../store/runs.ts';
import type { ModelView } from '../pages/model.tsx';

/** OpenAI itself, where the settings name no other address. */
const OPENAI = 'api.openai.com';

/** An address without what may be secret in it: a name and password, a path, a query. */
const hostOf = (baseUrl: string | null): string =>
  baseUrl === null ? OPENAI : new URL(baseUrl).host;

/**
 * What leaves the process for models, what that has cost, and how the last call failed. `settings` are those of the
 * process, never shown whole.
 */
export async function readModel(
  { db, chat, embeddings }: Pick<Deps, 'db' | 'chat' | 'embeddings'>,
  settings: Pick<Config['models'], 'baseUrl' | 'apiKey'> | undefined,
): Promise<ModelView> {
  const used = await countModelUse(db, null);
  return {
    drafter: chat?.model ?? null,
    encoder: embeddings.isRemote === true ? embeddings.model : null,
    host: settings === undefined ? null : hostOf(settings.baseUrl),
    hasKey: (settings?.apiKey ?? null) !== null,
    contextTokens: chat?.contextTokens ?? null,
    concurrency: chat?.concurrency ?? null,
    tokenBudget: chat?.tokenBudget ?? null,
    costBudget: chat?.costBudget ?? null,
    prices: chat?.prices ?? null,
    used,
    cost: costOf(used, chat?.prices ?? null),
    outage: await getModelOutage(db),
    lastFault: await getLastModelFault(db),
    documents: await listModelSources(db),
  };
}
