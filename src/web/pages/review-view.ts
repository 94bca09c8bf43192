import type { AnswerCell } from '../../questionnaire/questionnaire.ts';
import type { RunDescription } from '../../review/describe-run.ts';
import type { Explanation } from '../../review/explain-answer.ts';
import type { Comparison } from '../../review/sources/compare-sources.ts';
import type { DecisionAction } from '../../store/decision-table.ts';
import type { AnswerOrigin, AnswerState, Verdict } from '../../store/schema.ts';
import type { CheckView } from '../components/checks.tsx';
import type { CitationView } from '../components/citation.tsx';
import type { EarlierView } from '../components/earlier-answers.tsx';
import type { FindsView } from '../components/finds.tsx';
import type { HistoryEntry } from '../components/history.tsx';
import type { Tally } from '../components/progress.tsx';
import type { TopicsView } from '../components/topics.tsx';
import type { RecordView } from '../components/why.tsx';

/** What the review page shows, independent of how it is stored. */
export type QuestionnaireHead = {
  readonly id: string;
  readonly buyer: string | null;
  readonly deal: string | null;
  readonly fileName: string;
  readonly dueDate: string | null;
  readonly audience: 'nda' | 'public';
  readonly product: string | null;
  readonly requester: string | null;
  /** What the reader noticed in the file, in sentences. */
  readonly notes: readonly string[];
  /** By whose correction of the layout it was read; null where nobody corrected it. */
  readonly layoutNotice: string | null;
};

export type QueueItem = {
  readonly id: string;
  readonly shownId: string | null;
  readonly sheet: string;
  readonly cell: string;
  readonly section: string | null;
  readonly text: string;
  readonly state: AnswerState;
  readonly stale: boolean;
};

export type Queue = {
  readonly show: string;
  readonly find: string;
  /** The domain to which the list is limited; empty: all. */
  readonly domain: string;
  readonly domains: readonly { readonly domain: string; readonly count: number }[];
  readonly filters: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: number;
  }[];
  readonly items: readonly QueueItem[];
  /** How many the filter finds in all; the list shows a window of them around the question at hand. */
  readonly total: number;
  readonly position: number | null;
  readonly before: string | null;
  readonly after: string | null;
};

export type TwinView = {
  readonly id: string;
  readonly label: string;
  readonly section: string | null;
  readonly says: string;
  /** It says what this answer cannot both be. */
  readonly isOther: boolean;
};

export type CellView = AnswerCell & { readonly value: string };

/** What was proposed for an open question and held back by a check. */
export type ProposedView = {
  /** As the form writes it; null where no option says it. */
  readonly option: string | null;
  readonly verdict: Verdict | null;
  readonly words: string | null;
  readonly mayBeTaken: boolean;
  readonly quotes: readonly {
    readonly versionId: string | null;
    readonly document: string;
    readonly page: number | null;
    readonly quote: string;
  }[];
};

export type QuestionView = {
  readonly id: string;
  readonly kind: 'question' | 'profile';
  readonly shownId: string | null;
  readonly sheet: string;
  readonly cell: string;
  readonly section: string | null;
  readonly text: string;
  readonly guidance: string | null;
  readonly dependsOn: {
    /** How the buyer names the question on which this one hangs. */
    readonly label: string;
    readonly text: string | null;
    readonly when: readonly string[];
    readonly questionId: string | null;
    /** What it is answered with now; '' where it is not. */
    readonly says: string;
    /** Why this question's own answer does not go with that; null where it does. */
    readonly against: string | null;
  } | null;
  readonly state: AnswerState;
  readonly origin: AnswerOrigin | null;
  readonly verdict: Verdict | null;
  readonly checks: readonly CheckView[];
  /** How the answer came to be; null where nothing was drafted. */
  readonly explanation: Explanation | null;
  readonly record: RecordView;
  readonly reason: string | null;
  readonly reasonCode: string | null;
  readonly suggestion: string | null;
  /** What was proposed and held back, to be taken over; null where nothing was. */
  readonly proposed: ProposedView | null;
  readonly staleReason: string | null;
  readonly rejectedReason: string | null;
  readonly version: number;
  readonly textHash: string;
  readonly cells: readonly CellView[];
  readonly citations: readonly CitationView[];
  /** The earlier answer that the draft repeats; of an open question those near to it. */
  readonly earlier: readonly EarlierView[];
  /** Rows of this file with the very same words, and what they say. */
  readonly twins: readonly TwinView[];
  /** Where its sources do not agree: what each of them says. */
  readonly sources: Comparison | null;
  /** Passages beside the question that may be cited. */
  readonly finds: FindsView;
  /** The last decision, while it can be taken back. */
  readonly undo: { readonly batch: string; readonly action: DecisionAction } | null;
  /** How it came to its words, newest first; empty where nobody decided anything. */
  readonly history: readonly HistoryEntry[];
  readonly topics: TopicsView | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly editedBy: string | null;
  readonly editedAt: Date | null;
};

export type ReviewView = {
  readonly questionnaire: QuestionnaireHead;
  readonly tally: Tally;
  readonly isDrafting: boolean;
  readonly runError: string | null;
  /** Where drafting is paused: why, and what is left. */
  readonly paused: RunDescription | null;
  /** Drafts that repeat an approved answer and may be approved together. */
  readonly reusedCount: number;
  /** In the list of the approved: what was approved in one action, to be taken back in one. */
  readonly together: {
    readonly batch: string;
    readonly count: number;
    readonly by: string;
    readonly at: Date;
  } | null;
  readonly queue: Queue;
  readonly question: QuestionView | null;
  /** ISO date: the last day on which what is marked as out of date today held. */
  readonly yesterday: string;
  readonly previousId: string | null;
  readonly nextId: string | null;
};
