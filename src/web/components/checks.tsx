import { checkName } from '../../drafting/gates/check-names.ts';
import { Icon } from './icon.tsx';

/** What one check said of a draft. */
export type CheckView = {
  readonly gate: string;
  readonly outcome: 'passed' | 'held' | 'unknown';
  readonly reason: string | null;
};

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
        {isLeftOpen ? reason : checkName(gate)}
        {isLeftOpen || reason === null ? null : <span class="quiet">{`: ${reason}`}</span>}
      </span>
    </li>
  );
}

/** A list of checks, each with what it said. */
export function Checks({ checks }: { checks: readonly CheckView[] }) {
  return (
    <ul class="checks">
      {checks.map((check) => (
        <Check {...check} />
      ))}
    </ul>
  );
}
