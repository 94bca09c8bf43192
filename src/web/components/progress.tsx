import { plural } from '../words.ts';

/** How many questions of a questionnaire stand where. */
export type Tally = {
  readonly total: number;
  readonly pending: number;
  readonly drafted: number;
  readonly edited: number;
  readonly needsInput: number;
  readonly failed: number;
  readonly rejected: number;
  /** Approved, and nothing they rest on has changed since. */
  readonly approved: number;
  readonly outdated: number;
};

type Part = { key: string; tone: string; count: number; label: string };

function partsOf(tally: Tally): Part[] {
  return [
    { key: 'approved', tone: 'approved', count: tally.approved, label: 'approved' },
    {
      key: 'outdated',
      tone: 'attention',
      count: tally.outdated,
      label: 'approved, but the source changed',
    },
    { key: 'edited', tone: 'edited', count: tally.edited, label: 'edited, to approve' },
    { key: 'drafted', tone: 'ready', count: tally.drafted, label: 'ready to review' },
    { key: 'needsInput', tone: 'attention', count: tally.needsInput, label: 'need input' },
    {
      key: 'problem',
      tone: 'danger',
      count: tally.failed + tally.rejected,
      label: 'rejected or failed',
    },
    { key: 'pending', tone: 'pending', count: tally.pending, label: 'waiting to be drafted' },
  ];
}

/** A stacked bar; its words stand in the legend or in `label`. */
export function TallyBar({ tally, label }: { tally: Tally; label?: string }) {
  let x = 0;
  const segments = partsOf(tally)
    .filter((part) => part.key !== 'pending')
    .map((part) => {
      const width = tally.total === 0 ? 0 : (part.count / tally.total) * 100;
      const segment = { ...part, x, width };
      x += width;
      return segment;
    });
  return (
    <svg
      class="bar"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      role="img"
      aria-label={label ?? `${tally.approved} of ${plural(tally.total, 'question')} approved`}
    >
      {segments.map((segment) => (
        <rect
          class={`bar-${segment.tone}`}
          x={segment.x.toFixed(3)}
          width={segment.width.toFixed(3)}
          height="8"
        />
      ))}
    </svg>
  );
}

/** How far drafting is; a script moves it on while the page is open. */
export function DraftingBar({ tally }: { tally: Tally }) {
  return (
    <progress
      class="drafting working"
      max={tally.total}
      value={tally.total - tally.pending}
      data-progress-bar
      aria-label="Questions drafted"
    ></progress>
  );
}

export function TallyLegend({ tally }: { tally: Tally }) {
  return (
    <ul class="legend">
      {partsOf(tally)
        .filter((part) => part.count > 0)
        .map((part) => (
          <li>
            <svg class="dot" viewBox="0 0 9 9" aria-hidden="true">
              <rect class={`bar-${part.tone}`} width="9" height="9" rx="3" />
            </svg>
            {`${part.count.toLocaleString('en-GB')} ${part.label}`}
          </li>
        ))}
    </ul>
  );
}
