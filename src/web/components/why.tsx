import { checkName } from '../../drafting/gates/check-names.ts';
import type { Explanation } from '../../review/explain-answer.ts';
import { urls } from '../urls.ts';
import { Account } from './account.tsx';
import { Checks, type CheckView } from './checks.tsx';

/** How often reviewers kept drafts made in the same way as they were; null until there are enough to tell. */
export type RecordView = { readonly kept: number; readonly decided: number } | null;

/** In one line: how many checks passed, and the one that gives doubt, by its name. */
function summary(checks: readonly CheckView[]): string {
  const passed = checks.filter(({ outcome }) => outcome === 'passed').length;
  const doubt = checks.findLast(({ outcome }) => outcome !== 'passed');
  const count = `${passed} ${passed === 1 ? 'check' : 'checks'} passed`;
  if (doubt === undefined) return `Why? ${count}`;
  if (doubt.gate === 'proposal') return 'Why? Nothing found to propose';
  if (doubt.gate === 'left_open') return `Why? ${count}; left to you: ${doubt.reason ?? ''}`;
  const words = doubt.outcome === 'held' ? 'held back by the check' : 'this could not be checked:';
  return `Why? ${count}; ${words} “${checkName(doubt.gate)}”`;
}

/** What was kept of a draft: its account, or the checks alone where it was made before accounts were. */
function Told({
  checks,
  explanation,
}: {
  checks: readonly CheckView[];
  explanation: Explanation | null;
}) {
  if (explanation !== null && explanation.understood !== null)
    return <Account explanation={explanation} />;
  return <Checks checks={checks} />;
}

/** Which checks an answer passed and which one held it, how it came to be, and how such drafts fared with reviewers. */
export function Why({
  checks,
  record,
  explanation = null,
}: {
  checks: readonly CheckView[];
  record: RecordView;
  explanation?: Explanation | null;
}) {
  const isTold = checks.length > 0 || (explanation !== null && explanation.understood !== null);
  if (!isTold && record === null) return null;
  return (
    <>
      {record === null ? null : (
        <p class="quiet small">
          {`Reviewers kept ${record.kept} of ${record.decided} such drafts unchanged. `}
          <a href={urls.reliability}>What became of drafts</a>
        </p>
      )}
      {isTold ? (
        <details class="why">
          <summary>{checks.length === 0 ? 'Why?' : summary(checks)}</summary>
          <Told checks={checks} explanation={explanation} />
        </details>
      ) : null}
    </>
  );
}
