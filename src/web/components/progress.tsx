import { plural } from '../../plural.ts';

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

/** A part of the whole, in the order of the bar, with the nouns that its count is told with. */
type Part = {
  readonly tone: string;
  readonly one: string;
  readonly many: string;
  readonly countOf: (tally: Tally) => number;
};

const PARTS: readonly Part[] = [
  {
    tone: 'approved',
    one: 'answer approved',
    many: 'answers approved',
    countOf: ({ approved }) => approved,
  },
  {
    tone: 'attention',
    one: 'approved answer outdated',
    many: 'approved answers outdated',
    countOf: ({ outdated }) => outdated,
  },
  {
    tone: 'edited',
    one: 'answer to approve',
    many: 'answers to approve',
    countOf: ({ edited }) => edited,
  },
  {
    tone: 'ready',
    one: 'draft to review',
    many: 'drafts to review',
    countOf: ({ drafted }) => drafted,
  },
  {
    tone: 'attention',
    one: 'question needs input',
    many: 'questions need input',
    countOf: ({ needsInput }) => needsInput,
  },
  {
    tone: 'danger',
    one: 'answer rejected or failed',
    many: 'answers rejected or failed',
    countOf: ({ failed, rejected }) => failed + rejected,
  },
  {
    tone: 'pending',
    one: 'question to be drafted',
    many: 'questions to be drafted',
    countOf: ({ pending }) => pending,
  },
];

const partsOf = (tally: Tally) =>
  PARTS.map((part) => ({ ...part, count: part.countOf(tally) })).filter(({ count }) => count > 0);

/** A stacked bar; its words stand in the legend or in `label`. */
export function TallyBar({ tally, label }: { tally: Tally; label?: string }) {
  let x = 0;
  const segments = partsOf(tally)
    .filter(({ tone }) => tone !== 'pending')
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

/** What each colour of a progress bar stands for, with its number. */
export function TallyLegend({ tally }: { tally: Tally }) {
  return (
    <ul class="legend">
      {partsOf(tally).map((part) => (
        <li>
          <svg class="dot" viewBox="0 0 9 9" aria-hidden="true">
            <rect class={`bar-${part.tone}`} width="9" height="9" rx="3" />
          </svg>
          {plural(part.count, part.one, part.many)}
        </li>
      ))}
    </ul>
  );
}
