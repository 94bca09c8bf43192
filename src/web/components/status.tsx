import type { AnswerState, Audience } from '../../store/schema.ts';
import { AUDIENCES, STATES } from '../words.ts';
import { Icon, type IconName } from './icon.tsx';

/** A labelled state: icon and words, colour only on top. */
export function Badge(props: { tone: string; icon: IconName; children: string }) {
  return (
    <span class={`status tone-${props.tone}`}>
      <Icon name={props.icon} size={14} />
      {props.children}
    </span>
  );
}

/** The state of an answer in words and colour. */
export function StateBadge({ state }: { state: AnswerState }) {
  const { label, tone, icon } = STATES[state];
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}

/** Who may read it. */
export function AudienceBadge({ audience }: { audience: Audience }) {
  const { label, hint, icon } = AUDIENCES[audience];
  return (
    <span class="chip" title={hint}>
      <Icon name={icon} size={13} />
      {label}
    </span>
  );
}
