import { compareWords } from '../../evidence/versions/compare-words.ts';
import type { Handle } from '../../ports.ts';
import type { Answer } from '../../store/answers.ts';
import { listDecisions, type PastDecision } from '../../store/decisions.ts';
import type { HistoryEntry } from '../components/history.tsx';
import { textOf } from './earlier-answers.ts';

/** What a decision made of the text: as it was kept, else what the next one found. */
function afterOf(decisions: readonly PastDecision[], index: number, now: Answer): string {
  const { valuesAfter, before, undoneAt, action } = decisions[index] as PastDecision;
  if (valuesAfter !== null) return textOf(valuesAfter);
  if (action !== 'edited') return textOf(before.values);
  const next = decisions[index + 1];
  if (next !== undefined && (undoneAt === null || undoneAt > next.at))
    return textOf(next.before.values);
  return undoneAt === null ? textOf(now.values) : textOf(before.values);
}

/**
 * How an answer came to its words, from the draft on: who decided what, what that changed, and texts that may be
 * brought back. Newest first.
 */
export async function readHistory(
  handle: Handle,
  answer: Answer,
  nameOf: (id: string) => string | null,
): Promise<HistoryEntry[]> {
  const decisions = await listDecisions(handle, answer.questionId);
  const [first] = decisions;
  if (first === undefined) return [];
  const current = textOf(answer.values);
  const restorable = (text: string, decisionId: string, side: 'before' | 'after') =>
    text === '' || text === current ? null : { decisionId, side };
  const draft = textOf(first.before.values);
  const entries = decisions.map((decision, index): HistoryEntry => {
    const [before, after] = [textOf(decision.before.values), afterOf(decisions, index, answer)];
    return {
      action: decision.action,
      by: nameOf(decision.actorId),
      at: decision.at,
      isUndone: decision.undoneAt !== null,
      words: before === after ? null : compareWords(before, after),
      restore: before === after ? null : restorable(after, decision.id, 'after'),
    };
  });
  const begin: HistoryEntry = {
    action: 'drafted',
    by: null,
    at: null,
    isUndone: false,
    words: draft === '' ? null : [{ kind: 'same', text: draft }],
    restore: restorable(draft, first.id, 'before'),
  };
  return [begin, ...entries].reverse();
}
