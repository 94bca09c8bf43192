import type { Part } from '../../evidence/versions/compare-words.ts';
import { plural } from '../../plural.ts';
import type { DecisionAction } from '../../store/decision-table.ts';
import { time } from '../words.ts';
import { WordDifference } from './word-difference.tsx';

/** A step of an answer's way from the draft to what it says now. */
export type HistoryEntry = {
  readonly action: DecisionAction | 'drafted';
  readonly by: string | null;
  readonly at: Date | null;
  /** It was taken back since. */
  readonly isUndone: boolean;
  /** What it changed in the words; null where they stayed. */
  readonly words: readonly Part[] | null;
  /** By which the words that it made can be brought back; null where they stand already. */
  readonly restore: { readonly decisionId: string; readonly side: 'before' | 'after' } | null;
};

const ACTIONS: Record<HistoryEntry['action'], string> = {
  drafted: 'Drafted',
  edited: 'Edited',
  cited: 'Citations changed',
  taken_over: 'Proposal taken over',
  taken_into_review: 'Taken into review',
  approved: 'Approved',
  rejected: 'Rejected',
};

function Entry({
  entry,
  action,
  version,
}: {
  entry: HistoryEntry;
  action: string;
  version: number;
}) {
  const { by, at, restore, words } = entry;
  return (
    <li>
      <p class="small">
        <strong>{ACTIONS[entry.action]}</strong>
        {[by === null ? '' : ` by ${by}`, at === null ? '' : `, ${time(at)}`].join('')}
        {entry.isUndone ? <span class="quiet">, taken back since</span> : null}
      </p>
      {words === null ? null : (
        <p class="history-words">
          <WordDifference parts={words} />
        </p>
      )}
      {restore === null ? null : (
        <form method="post" action={action}>
          <input type="hidden" name="decision" value={restore.decisionId} />
          <input type="hidden" name="side" value={restore.side} />
          <input type="hidden" name="version" value={String(version)} />
          <button class="button button-small" type="submit">
            Restore this text
          </button>
        </form>
      )}
    </li>
  );
}

/** How the answer came to its words; any of its texts can be brought back. */
export function History({
  entries,
  action,
  version,
}: {
  entries: readonly HistoryEntry[];
  action: string;
  version: number;
}) {
  if (entries.length === 0) return null;
  return (
    <details class="history">
      <summary>{`History: ${plural(entries.length, 'step')} from the draft to now`}</summary>
      <ol>
        {entries.map((entry) => (
          <Entry entry={entry} action={action} version={version} />
        ))}
      </ol>
    </details>
  );
}
