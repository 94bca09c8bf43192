import type {
  ControlEntry,
  CriterionCoverage,
  Proof,
} from '../../evidence/controls/control-register.ts';
import { plural } from '../../plural.ts';
import { FreshnessBadge, ResultBadge } from '../components/control-status.tsx';
import { SelectField, TextField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { type Frame, Page } from '../layout.tsx';
import { type ControlsQuery, urls } from '../urls.ts';

export type ControlsView = {
  readonly query: ControlsQuery;
  /** What a person looks for first, each with how many there are under the other filters. */
  readonly tabs: readonly {
    readonly key: string;
    readonly label: string;
    readonly count: number;
  }[];
  readonly controls: readonly ControlEntry[];
  readonly criteria: readonly CriterionCoverage[];
  readonly domains: readonly string[];
  /** The report to which the list is limited, by name. */
  readonly document: string | null;
};

function Tabs({ view: { tabs, query } }: { view: ControlsView }) {
  return (
    <nav class="tabs" aria-label="Filter controls">
      {tabs.map(({ key, label, count }) => (
        <a
          href={urls.controls({ ...query, show: key === 'all' ? undefined : key })}
          aria-current={(query.show ?? 'all') === key ? 'true' : undefined}
        >
          {label} <b>{count.toLocaleString('en-GB')}</b>
        </a>
      ))}
    </nav>
  );
}

function Filters({ view: { query, criteria, domains } }: { view: ControlsView }) {
  return (
    <search>
      <form class="filter-row" method="get" action={urls.controls()}>
        {query.show === undefined ? null : <input type="hidden" name="show" value={query.show} />}
        {query.document === undefined ? null : (
          <input type="hidden" name="document" value={query.document} />
        )}
        <TextField name="find" label="Id, words or owner" type="search" value={query.find ?? ''} />
        <SelectField
          name="criterion"
          label="Criterion"
          value={query.criterion ?? ''}
          options={[
            { value: '', label: 'All criteria' },
            ...criteria.map(({ id, asks }) => ({ value: id, label: `${id} ${asks}` })),
          ]}
        />
        <SelectField
          name="domain"
          label="Domain"
          value={query.domain ?? ''}
          options={[
            { value: '', label: 'All domains' },
            ...domains.map((domain) => ({
              value: domain,
              label: domain.charAt(0).toUpperCase() + domain.slice(1),
            })),
          ]}
        />
        <button class="button" type="submit">
          <Icon name="search" />
          Filter
        </button>
      </form>
    </search>
  );
}

/** `2 policies` with how many of them do not hold any more. */
function Count({ proof, one, many }: { proof: readonly Proof[]; one: string; many?: string }) {
  const stale = proof.filter(({ freshness }) => freshness.state === 'stale').length;
  return (
    <p class={proof.length === 0 ? 'ink-attention' : undefined}>
      {proof.length === 0 ? `No ${one}` : plural(proof.length, one, many)}
      {stale === 0 ? null : <span class="ink-danger">{`, ${stale} stale`}</span>}
    </p>
  );
}

function Row({ control, namesReport }: { control: ControlEntry; namesReport: boolean }) {
  return (
    <tr>
      <td>
        <a class="control-id" href={urls.control(control.id)}>
          {control.control}
        </a>
        <p class="control-text">{control.text}</p>
        <p class="quiet small wrap">
          {[
            namesReport ? control.document : null,
            control.owner === null ? null : `owner ${control.owner}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </td>
      <td>
        <span class="chips">
          {control.criteria.map((criterion) => (
            <a class="chip chip-mono" href={urls.controls({ criterion })}>
              {criterion}
            </a>
          ))}
        </span>
        {control.criteriaFrom === 'words' ? <p class="quiet small">by its words</p> : null}
      </td>
      <td>
        <ResultBadge result={control.result} />
      </td>
      <td class="small nowrap">
        <Count proof={control.policies} one="policy" many="policies" />
        <Count proof={control.evidence} one="evidence" many="evidence" />
      </td>
      <td>
        <FreshnessBadge freshness={control.freshness} />
      </td>
      <td class="number">{control.answers.toLocaleString('en-GB')}</td>
    </tr>
  );
}

function Table({ controls }: { controls: readonly ControlEntry[] }) {
  const reports = new Set(controls.map(({ documentId }) => documentId));
  return (
    <section class="card table-wrap table-wide" tabindex={0} aria-label="Controls">
      <table>
        <thead>
          <tr>
            <th scope="col">Control</th>
            <th scope="col">Criteria</th>
            <th scope="col">Test result</th>
            <th scope="col">Beside the report</th>
            <th scope="col">Report</th>
            <th scope="col" class="number">
              Answers
            </th>
          </tr>
        </thead>
        <tbody>
          {controls.map((control) => (
            <Row control={control} namesReport={reports.size > 1} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Coverage({ criteria }: { criteria: readonly CriterionCoverage[] }) {
  const open = criteria.filter(({ isInScope, controls }) => isInScope && controls === 0);
  return (
    <details class="card card-body" open={open.length > 0}>
      <summary>
        {open.length === 0
          ? 'Every criterion in scope has a control'
          : `${plural(open.length, 'criterion', 'criteria')} in scope without a control`}
      </summary>
      <section class="table-wrap" tabindex={0} aria-label="Coverage by criterion">
        <table>
          <thead>
            <tr>
              <th scope="col">Criterion</th>
              <th scope="col" class="number">
                Controls
              </th>
              <th scope="col" class="number">
                Policies
              </th>
              <th scope="col" class="number">
                Evidence
              </th>
            </tr>
          </thead>
          <tbody>
            {[...open, ...criteria.filter((each) => each.isInScope && each.controls > 0)].map(
              ({ id, asks, controls, policies, evidence }) => (
                <tr>
                  <td>
                    <a class="control-id" href={urls.controls({ criterion: id })}>
                      {id}
                    </a>{' '}
                    {asks}
                  </td>
                  <td class={`number ${controls === 0 ? 'ink-danger' : ''}`}>{controls}</td>
                  <td class={`number ${policies === 0 ? 'ink-attention' : ''}`}>{policies}</td>
                  <td class={`number ${evidence === 0 ? 'ink-attention' : ''}`}>{evidence}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return (
    <div class="card empty">
      <h2>{isFiltered ? 'No control fits these filters' : 'No controls yet'}</h2>
      <p>
        {isFiltered ? (
          <a href={urls.controls()}>Show all controls</a>
        ) : (
          <>
            They are read from a SOC 2 report: <a href={urls.documents}>add yours</a>. A control
            that the reader misses is added on the page of the report.
          </>
        )}
      </p>
    </div>
  );
}

/** The register: what the reports say is done, how it was tested, and what stands behind it. */
export function ControlsPage({ frame, view }: { frame: Frame; view: ControlsView }) {
  const { query, controls, document } = view;
  const isFiltered = Object.values(query).some((value) => value !== undefined && value !== '');
  const isEmpty = controls.length === 0 && !isFiltered;
  return (
    <Page
      frame={frame}
      heading="Controls"
      intro={
        document === null
          ? 'What your reports say you do, how it was tested, and what stands behind it.'
          : `The controls of ${document}.`
      }
    >
      <div class="stack-large">
        {isEmpty ? null : (
          <div class="stack">
            <Tabs view={view} />
            <Filters view={view} />
          </div>
        )}
        {controls.length === 0 ? (
          <Nothing isFiltered={isFiltered} />
        ) : (
          <Table controls={controls} />
        )}
        {isEmpty ? null : <Coverage criteria={view.criteria} />}
      </div>
    </Page>
  );
}
