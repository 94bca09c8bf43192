import type { Handle } from '../ports.ts';
import type { Actor } from '../store/actors.ts';
import type { Answer } from '../store/answers.ts';
import type { DecisionAction } from '../store/decision-table.ts';
import { insertDecisions } from '../store/decisions.ts';

/** Keeps what a decision replaced in one answer, so that it can be taken back. */
export async function keepDecision(
  trx: Handle,
  { before, after }: { readonly before: Answer; readonly after: Answer },
  by: { readonly action: DecisionAction; readonly actor: Actor; readonly now: Date },
): Promise<void> {
  await insertDecisions(trx, [{ before, versionAfter: after.version, valuesAfter: after.values }], {
    batch: crypto.randomUUID(),
    action: by.action,
    actorId: by.actor.id,
    at: by.now,
  });
}
