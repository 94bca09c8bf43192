import type { Part } from '../../evidence/versions/compare-words.ts';
import { urls } from '../urls.ts';
import { date } from '../words.ts';
import type { CitationView } from './citation.tsx';
import { Icon } from './icon.tsx';
import { WordDifference } from './word-difference.tsx';

/** An earlier answer as it stands beside a question, with what differs and what it rests on today. */
export type EarlierView = {
  /** The draft repeats it; else it is only near. */
  readonly isRepeated: boolean;
  /** From its question to this one. */
  readonly question: readonly Part[];
  /** From its answer to this one; of one that is not repeated its own words. */
  readonly answer: readonly Part[];
  /** Why it is not repeated, in words; null where it is or may be. */
  readonly difference: string | null;
  readonly from: string;
  /** Date, person and place, in words. */
  readonly when: string;
  readonly isRetired: boolean;
  readonly expiresAt: string | null;
  readonly sources: readonly CitationView[];
};

const isSame = (parts: readonly Part[]) => parts.every(({ kind }) => kind === 'same');

/** What an answer rests on, and whether that still stands. */
export function Sources({ sources }: { sources: readonly CitationView[] }) {
  if (sources.length === 0)
    return <p class="quiet small">No document was cited for it; it rested on a person’s word.</p>;
  return (
    <ul class="small">
      {sources.map((source) => (
        <li class="wrap">
          {source.versionId === null ? (
            source.document
          ) : (
            <a href={urls.source(source.versionId, { page: source.page ?? undefined })}>
              {source.title ?? source.document}
            </a>
          )}
          {source.page === null ? null : `, page ${source.page}`}
          {source.stale === null ? ' (stands today)' : ` (${source.stale})`}
        </li>
      ))}
    </ul>
  );
}

function Earlier({ earlier }: { earlier: EarlierView }) {
  const { question, answer, difference, isRepeated, expiresAt } = earlier;
  return (
    <li class="citation earlier">
      <p class="citation-title wrap">{earlier.from}</p>
      <p class="quiet small wrap">{earlier.when}</p>
      <p class="wrap">
        <span class="quiet small">It was asked: </span>
        <WordDifference parts={question} />
        {isSame(question) ? <span class="quiet small"> (the same words)</span> : null}
      </p>
      <blockquote>
        <WordDifference parts={answer} />
      </blockquote>
      {isRepeated && isSame(answer) ? (
        <p class="quiet small">It is repeated word for word.</p>
      ) : null}
      {difference === null ? null : (
        <p class="notice">
          <Icon name="alert" />
          {difference}
        </p>
      )}
      {earlier.isRetired ? (
        <p class="notice">
          <Icon name="alert" />
          This earlier answer is not approved any more.
        </p>
      ) : null}
      {expiresAt === null ? null : (
        <p class="quiet small">{`It holds until ${date(expiresAt)}.`}</p>
      )}
      {earlier.sources.length === 0 ? null : <p class="quiet small">It rested on:</p>}
      <Sources sources={earlier.sources} />
    </li>
  );
}

/** Earlier answers beside a question: whole, with what differs marked. */
export function EarlierAnswers({ items }: { items: readonly EarlierView[] }) {
  if (items.length === 0) return null;
  const isRepeated = items.some((each) => each.isRepeated);
  return (
    <section class="finds" aria-labelledby="earlier-title">
      <h2 id="earlier-title">{isRepeated ? 'The earlier answer' : 'Answered before'}</h2>
      <p class="quiet small">
        {isRepeated
          ? 'Underlined words are new here, struck-out words stood there before.'
          : 'Similar questions that were answered before. Underlined words are asked only here, struck-out words only there.'}
      </p>
      <ol class="card">
        {items.map((earlier) => (
          <Earlier earlier={earlier} />
        ))}
      </ol>
    </section>
  );
}
