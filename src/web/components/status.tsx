import type { AnswerState, Audience } from '../../store/schema.ts';
import { AUDIENCES, STATES, support } from '../words.ts';
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

export function StateBadge({ state }: { state: AnswerState }) {
  const { label, tone, icon } = STATES[state];
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  );
}

export function AudienceBadge({ audience }: { audience: Audience }) {
  const { label, hint, icon } = AUDIENCES[audience];
  return (
    <span class="chip" title={hint}>
      <Icon name={icon} size={13} />
      {label}
    </span>
  );
}

/** How well the evidence carries the draft: three bars and words. */
export function Support({ confidence }: { confidence: number | null }) {
  const { label, tone, bars } = support(confidence);
  return (
    <span class={`bars ink-${tone}`}>
      <svg width="18" height="14" viewBox="0 0 18 14" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <rect
            class={bar <= bars ? 'on' : undefined}
            x={(bar - 1) * 6.5}
            y={14 - bar * 4.5}
            width="4.5"
            height={bar * 4.5}
            rx="1"
          />
        ))}
      </svg>
      {label}
    </span>
  );
}
