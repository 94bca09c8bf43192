import { CRITERIA } from '../../criteria/criteria.ts';
import { DOMAINS } from '../../criteria/domains.ts';
import { SelectField, TextField } from './field.tsx';

/** What a question or a passage is about, as a page shows it. */
export type TopicsView = {
  readonly criteria: readonly { readonly id: string; readonly score: number }[];
  readonly domain: string | null;
  /** A person said so. */
  readonly isCorrected: boolean;
};

const ASKS = new Map(CRITERIA.map(({ id, asks }) => [id, asks]));

/** The text with a capital at its beginning. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const DOMAIN_OPTIONS = DOMAINS.map((domain) => ({
  value: domain,
  label: capitalised(domain),
}));

/** The domain and the criteria, each criterion with what it asks for and how clearly the text is about it. */
export function TopicChips({ topics }: { topics: TopicsView | null }) {
  if (topics === null || (topics.domain === null && topics.criteria.length === 0)) return null;
  return (
    <span class="chips">
      {topics.domain === null ? null : <span class="chip">{capitalised(topics.domain)}</span>}
      {topics.criteria.map(({ id, score }) => (
        <span
          class="chip chip-mono"
          title={`${ASKS.get(id) ?? id}; ${topics.isCorrected ? 'said by a person' : `score ${score.toFixed(2)}`}`}
        >
          {id}
        </span>
      ))}
    </span>
  );
}

/** Says what a text is about instead of what rules found. */
export function CorrectTopics({ topics, action }: { topics: TopicsView | null; action: string }) {
  return (
    <details class="topics">
      <summary>Correct criteria and domain</summary>
      <form class="stack" method="post" action={action}>
        <TextField
          name="criteria"
          label="Trust Services Criteria"
          value={(topics?.criteria ?? []).map(({ id }) => id).join(', ')}
          hint="Ids separated by commas, the most fitting first; empty: about none"
        />
        <SelectField
          name="domain"
          label="Domain"
          value={topics?.domain ?? ''}
          options={[{ value: '', label: 'That of the first criterion' }, ...DOMAIN_OPTIONS]}
        />
        <div>
          <button class="button" type="submit">
            Keep these
          </button>
        </div>
      </form>
    </details>
  );
}
