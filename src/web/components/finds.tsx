import { STANDINGS } from '../../review/explanation-words.ts';
import type { Audience, DocumentKind } from '../../store/schema.ts';
import { urls } from '../urls.ts';
import { Lead } from './citation.tsx';
import { Icon } from './icon.tsx';
import { AudienceBadge } from './status.tsx';

/** A passage that may be cited; `standing` is null where nobody judged it. */
export type FindView = {
  readonly versionId: string;
  readonly document: string;
  readonly title: string | null;
  readonly audience: Audience;
  readonly kind: DocumentKind;
  readonly version: number;
  readonly page: number | null;
  readonly section: string | null;
  readonly quote: string;
  /** The line that introduces the list that the quote is an item of; null for all else. */
  readonly lead: string | null;
  /** Why its document proves nothing by itself; null where it is in force. */
  readonly past: string | null;
  readonly standing: string | null;
};

export type FindsView = {
  /** What the person looked for; '' where nothing. */
  readonly search: string;
  readonly items: readonly FindView[];
};

const PROVES: ReadonlySet<string> = new Set(['asserts', 'requires']);

/** The keys that cite the first passages of the list. */
const CITE_KEYS = ['C', 'V', 'B'] as const;

/** `index`: its place among those that a key cites; null where no key does. */
function CiteButton(props: { find: FindView; index: number | null; action: string }) {
  const { find, index, action } = props;
  const { versionId, page, quote } = find;
  const key = index === null ? undefined : CITE_KEYS[index];
  return (
    <button
      class="button button-small"
      type="submit"
      form="answer"
      formaction={action}
      name="cite"
      value={JSON.stringify({ versionId, page, quote })}
      data-key={key?.toLowerCase()}
    >
      <Icon name="check" />
      Cite and start from it
      {key === undefined ? null : (
        <span class="key single" aria-hidden="true">
          {key}
        </span>
      )}
    </button>
  );
}

function InPlace({ find, questionId }: { find: FindView; questionId: string }) {
  const { versionId, page, document } = find;
  return (
    <a href={urls.source(versionId, { page: page ?? undefined, question: questionId })}>
      See it in place
      <span class="hidden-visually">{` (${document})`}</span>
      <Icon name="right" size={14} />
    </a>
  );
}

function Find({
  find,
  index,
  place: { citeAction: action, questionId },
}: {
  find: FindView;
  index: number;
  place: Place;
}) {
  const { page, quote, standing } = find;
  const words = standing === null ? undefined : STANDINGS[standing];
  const isWeak = standing !== null && !PROVES.has(standing);
  const where = [page === null ? null : `page ${page}`, find.section].filter(Boolean).join(' · ');
  return (
    <li class="citation found-passage">
      <p class="citation-title">{find.title ?? find.document}</p>
      <p class="quiet small wrap">
        {[`version ${find.version}`, where].filter(Boolean).join(' · ')}
      </p>
      <blockquote>
        <Lead lead={find.lead} />
        {quote}
      </blockquote>
      {find.past === null ? null : (
        <p class="notice">
          <Icon name="alert" />
          {find.past}
        </p>
      )}
      {words === undefined ? null : (
        <p class={isWeak ? 'notice' : 'quiet small'}>
          {isWeak ? <Icon name="alert" /> : null}
          {words}
        </p>
      )}
      <div class="citation-foot">
        {find.past === null ? <CiteButton find={find} action={action} index={index} /> : null}
        <AudienceBadge audience={find.audience} />
        <InPlace find={find} questionId={questionId} />
      </div>
    </li>
  );
}

/**
 * The first passage to cite, where the evidence stands below the answer: it is cited there without leaving the
 * question. Nothing where something is cited or searched for.
 */
export function Nearest({
  finds: { search, items },
  action,
  questionId,
}: {
  finds: FindsView;
  action: string;
  questionId: string;
}) {
  const find = items.find(({ past }) => past === null);
  if (find === undefined || search !== '') return null;
  return (
    <section class="nearest" aria-label="The nearest passage">
      <p class="small quiet wrap">
        {'Nearest: '}
        {[find.title ?? find.document, find.page === null ? null : `page ${find.page}`]
          .filter(Boolean)
          .join(', ')}
      </p>
      <blockquote>{find.quote}</blockquote>
      <p class="row">
        <CiteButton find={find} index={null} action={action} />
        <InPlace find={find} questionId={questionId} />
      </p>
    </section>
  );
}

type Place = {
  /** Where a cited passage goes. */
  readonly citeAction: string;
  /** Where the search goes, with what it has to keep. */
  readonly searchAction: string;
  readonly query: Readonly<Record<string, string>>;
  readonly questionId: string;
};

/** Passages to cite, and a search for others, beside the question. */
export function Finds({
  finds,
  hasCitations,
  place,
}: {
  finds: FindsView;
  hasCitations: boolean;
  place: Place;
}) {
  const { search, items } = finds;
  const { searchAction, query } = place;
  return (
    <section class="finds" aria-labelledby="finds-title">
      <h2 id="finds-title">
        {search === '' ? (items.length === 0 ? 'Find more' : 'Nearest in the evidence') : 'Found'}
      </h2>
      <search>
        <form class="find" method="get" action={searchAction}>
          <Icon name="search" />
          {Object.entries(query).map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <label class="hidden-visually" for="evidence-find">
            Search the evidence
          </label>
          <input
            id="evidence-find"
            name="evidence"
            type="search"
            value={search}
            placeholder="Search the evidence"
          />
        </form>
      </search>
      {items.length === 0 && search !== '' ? (
        <p class="quiet">No passage was found that this buyer may be told of. Try other words.</p>
      ) : null}
      {items.length > 0 && search === '' && !hasCitations ? (
        <p class="quiet small">
          None of these passages answers the question by itself. Cite one if you judge that it does,
          or search for another.
        </p>
      ) : null}
      {items.length === 0 ? null : (
        <ol class="card">
          {items.map((find, index) => (
            <Find find={find} index={index} place={place} />
          ))}
        </ol>
      )}
    </section>
  );
}
