import type { ControlResult } from '../../evidence/controls/control-register.ts';
import type { Freshness } from '../../evidence/document-freshness.ts';
import { Badge } from './status.tsx';

/** What the auditor's test of a control came to. */
export function ResultBadge({ result }: { result: ControlResult }) {
  switch (result) {
    case 'exception':
      return (
        <Badge tone="danger" icon="alert">
          Exception
        </Badge>
      );
    case 'none':
      return (
        <Badge tone="approved" icon="check">
          No exception
        </Badge>
      );
    case 'unknown':
      return (
        <Badge tone="quiet" icon="question">
          No result
        </Badge>
      );
  }
}

/** Does a document hold as proof? The reason is said in words below it where there is one. */
export function FreshnessBadge({ freshness }: { freshness: Freshness }) {
  switch (freshness.state) {
    case 'stale':
      return (
        <Badge tone="danger" icon="clock">
          Stale
        </Badge>
      );
    case 'due':
      return (
        <Badge tone="attention" icon="clock">
          Due soon
        </Badge>
      );
    case 'fresh':
      return (
        <Badge tone="approved" icon="check">
          Current
        </Badge>
      );
    case 'undated':
      return (
        <Badge tone="quiet" icon="minus">
          No date
        </Badge>
      );
  }
}
