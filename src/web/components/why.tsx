import { urls } from '../urls.ts';
import { Icon } from './icon.tsx';

/** What one check said of a draft. */
export type CheckView = {
  readonly gate: string;
  readonly outcome: 'passed' | 'held' | 'unknown';
  readonly reason: string | null;
};

/** How often reviewers kept drafts made in the same way as they were; null until there are enough to tell. */
export type RecordView = { readonly kept: number; readonly decided: number } | null;

/** What each check asks, as it is said when it passed. */
export const CHECKS: Readonly<Record<string, string>> = {
  sensitive_topic: 'The topic may be drafted',
  quote_stands: 'Every quote stands on its page',
  standing: 'The quotes say what is so, not what is planned or advised',
  polarity: 'Yes and No agree with the quotes',
  numbers: 'Numbers and periods agree with the quotes',
  extent: 'All, some and none agree with the quotes',
  claims: 'Every claim is carried by a quote',
  language: 'It is in the language of the question',
  exception: 'No auditor’s exception stands against it',
  report_opinion: 'A qualified report is not cited as a clean one',
  commitment: 'It promises nothing for the future',
  verbatim: 'It copies no confidential document at length',
  leak: 'It lets nothing out that was not cited',
  tested_result: 'Where a test’s result is asked, a test is cited',
  entailed: 'A second look finds that the quotes carry the answer',
  cells: 'The buyer’s cells take the answer',
  proposal: 'Something in the documents to propose',
  left_open: 'Nothing is left open',
};

const nameOf = (gate: string) => CHECKS[gate] ?? gate.replace(/_/g, ' ');

function Check({ gate, outcome, reason }: CheckView) {
  const isLeftOpen = gate === 'left_open';
  const tone = { passed: 'approved', held: 'danger', unknown: 'attention' }[outcome];
  const icon = { passed: 'check', held: 'cross', unknown: 'question' } as const;
  const words = {
    passed: 'Passed',
    held: 'Held it back',
    unknown: isLeftOpen ? 'Left to you' : 'Could not be checked',
  }[outcome];
  return (
    <li>
      <span class={`status tone-${tone}`}>
        <Icon name={icon[outcome]} size={14} />
        {words}
      </span>
      <span class="wrap">
        {isLeftOpen ? reason : nameOf(gate)}
        {isLeftOpen || reason === null ? null : <span class="quiet">{`: ${reason}`}</span>}
      </span>
    </li>
  );
}

/** In one line: how many checks passed, and the one that gives doubt, by its name. */
function summary(checks: readonly CheckView[]): string {
  const passed = checks.filter(({ outcome }) => outcome === 'passed').length;
  const doubt = checks.findLast(({ outcome }) => outcome !== 'passed');
  const count = `${passed} ${passed === 1 ? 'check' : 'checks'} passed`;
  if (doubt === undefined) return `Why? ${count}`;
  if (doubt.gate === 'proposal') return 'Why? Nothing found to propose';
  if (doubt.gate === 'left_open') return `Why? ${count}; left to you: ${doubt.reason ?? ''}`;
  const words = doubt.outcome === 'held' ? 'held by' : 'not checked';
  return `Why? ${count}; ${words}: ${nameOf(doubt.gate)}`;
}

/** Which checks an answer passed and which one held it, and how such drafts fared with reviewers. */
export function Why({ checks, record }: { checks: readonly CheckView[]; record: RecordView }) {
  if (checks.length === 0 && record === null) return null;
  return (
    <>
      {record === null ? null : (
        <p class="quiet small">
          {`Reviewers kept ${record.kept} of ${record.decided} such drafts unchanged. `}
          <a href={urls.reliability}>How drafts fared</a>
        </p>
      )}
      {checks.length === 0 ? null : (
        <details class="why">
          <summary>{summary(checks)}</summary>
          <ul class="checks">
            {checks.map((check) => (
              <Check {...check} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
