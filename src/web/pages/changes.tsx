import type { PassageChange } from '../../evidence/versions/compare-passages.ts';
import type { VersionComparison } from '../../evidence/versions/compare-versions.ts';
import type { Part } from '../../evidence/versions/compare-words.ts';
import { plural } from '../../plural.ts';
import type { VersionPassage } from '../../store/passages.ts';
import { SelectField } from '../components/field.tsx';
import { Badge } from '../components/status.tsx';
import { WordDifference } from '../components/word-difference.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { date } from '../words.ts';

export type ChangesView = {
  readonly documentId: string;
  readonly document: string;
  /** Another document that it may replace and is compared with; null: its own versions are. */
  readonly older: string | null;
  readonly comparison: VersionComparison;
};
type Change = PassageChange<VersionPassage>;

const KINDS = {
  added: { tone: 'approved', icon: 'check', label: 'Added' },
  removed: { tone: 'danger', icon: 'minus', label: 'Removed' },
  changed: { tone: 'edited', icon: 'pencil', label: 'Changed' },
} as const;

function Words({ parts }: { parts: readonly Part[] }) {
  return (
    <p class="side-text">
      <WordDifference parts={parts} />
    </p>
  );
}

const partsOf = (change: Change): readonly Part[] => {
  switch (change.kind) {
    case 'added':
      return [{ kind: 'added', text: change.after.text }];
    case 'removed':
      return [{ kind: 'removed', text: change.before.text }];
    case 'changed':
      return change.parts;
  }
};

function Entry({ change }: { change: Change }) {
  const { tone, icon, label } = KINDS[change.kind];
  const passage = change.kind === 'removed' ? change.before : change.after;
  const { id, versionId, page, section, controlId } = passage;
  return (
    <li class="tile">
      <div class="row">
        <Badge tone={tone} icon={icon}>
          {label}
        </Badge>
        {controlId === null ? null : <span class="chip chip-mono">{controlId}</span>}
        <span class="grow small quiet wrap">
          {[section, page === null ? null : `page ${page}`].filter(Boolean).join(' · ')}
        </span>
        <a class="small" href={urls.source(versionId, { page: page ?? undefined, passage: id })}>
          In place<span class="hidden-visually">{` (passage ${id})`}</span>
        </a>
      </div>
      <Words parts={partsOf(change)} />
    </li>
  );
}

function Choose({ view: { documentId, comparison } }: { view: ChangesView }) {
  const options = comparison.versions.map(({ number, statedVersion, createdAt, isCurrent }) => ({
    value: String(number),
    label: [
      `Version ${number}`,
      statedVersion === null ? null : `(“${statedVersion}”)`,
      `of ${date(createdAt)}`,
      isCurrent ? '· current' : null,
    ]
      .filter(Boolean)
      .join(' '),
  }));
  return (
    <form class="filter-row" method="get" action={urls.changes(documentId)}>
      <SelectField name="from" label="Old" value={`${comparison.from.number}`} options={options} />
      <SelectField name="to" label="New" value={`${comparison.to.number}`} options={options} />
      <button class="button" type="submit">
        Compare
      </button>
    </form>
  );
}

/** What changed between two versions of a document, passage by passage. */
export function ChangesPage({ frame, view }: { frame: Frame; view: ChangesView }) {
  const { from, to, changes, unchanged, versions } = view.comparison;
  const count = (kind: Change['kind']) => changes.filter((each) => each.kind === kind).length;
  return (
    <Page
      frame={frame}
      narrow
      heading={
        view.older === null
          ? `Version ${from.number} against version ${to.number}`
          : `What changes if it replaces ${view.older}`
      }
      intro={`${count('changed')} changed, ${count('added')} added, ${count('removed')} removed; ${plural(unchanged, 'passage')} the same.`}
      crumbs={
        <>
          <a href={urls.documents}>Evidence</a>
          <span aria-hidden="true">/</span>
          <a class="wrap" href={urls.document(view.documentId)}>
            {view.document}
          </a>
        </>
      }
    >
      <div class="stack-large">
        {versions.length > 2 ? <Choose view={view} /> : null}
        {changes.length === 0 ? (
          <div class="card empty">
            <h2>No passage changed</h2>
            <p>Both versions say the same; only their layout or order may differ.</p>
          </div>
        ) : (
          <ol class="card" aria-label="Changes">
            {changes.map((change) => (
              <Entry change={change} />
            ))}
          </ol>
        )}
      </div>
    </Page>
  );
}
