import type { ReportFacts } from '../../evidence/correct-report.ts';
import { SelectField, TextAreaField, TextField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';

export type ReportFactsView = {
  readonly documentId: string;
  readonly document: string;
  readonly versionId: string;
  readonly facts: ReportFacts;
  /** What the reader looked for and did not find. */
  readonly unread: readonly string[];
  /** Controls in the register that the reader could not place: without criteria of the report, or without a result. */
  readonly openControls: readonly { readonly id: string; readonly control: string }[];
};

const CATEGORIES = [
  'Security',
  'Availability',
  'Processing Integrity',
  'Confidentiality',
  'Privacy',
] as const;
const OPINIONS = [
  { value: '', label: 'Not found' },
  { value: 'unqualified', label: 'Unqualified' },
  { value: 'qualified', label: 'Qualified' },
  { value: 'adverse', label: 'Adverse' },
  { value: 'disclaimer', label: 'Disclaimer of opinion' },
];
const TYPES = [
  { value: '', label: 'Not found' },
  { value: 'I', label: 'Type I: design at a day' },
  { value: 'II', label: 'Type II: design and operation over a period' },
];
const METHODS = [
  { value: '', label: 'Not found' },
  { value: 'carve-out', label: 'Carve-out' },
  { value: 'inclusive', label: 'Inclusive' },
];

const lines = (rows: readonly (readonly (string | null)[])[]): string =>
  rows.map((row) => row.filter((each) => each !== null).join(' | ')).join('\n');

function Open({ view: { unread, openControls, versionId } }: { view: ReportFactsView }) {
  if (unread.length === 0 && openControls.length === 0) return null;
  return (
    <section class="card" aria-labelledby="open-title">
      <div class="card-head">
        <h2 id="open-title">What could not be read</h2>
        <a class="small" href={urls.source(versionId)}>
          Read the report
        </a>
      </div>
      <div class="card-body stack">
        <ul class="stack">
          {unread.map((what) => (
            <li class="row">
              <Icon name="question" />
              <span class="grow wrap">{what}</span>
            </li>
          ))}
        </ul>
        {openControls.length === 0 ? null : (
          <p>
            {'Controls without a test result, or without criteria in the report: '}
            {openControls.map(({ id, control }) => (
              <>
                <a class="chip chip-mono" href={urls.control(id)}>
                  {control}
                </a>{' '}
              </>
            ))}
          </p>
        )}
      </div>
    </section>
  );
}

function Facts({ view: { documentId, facts } }: { view: ReportFactsView }) {
  return (
    <form class="card card-body stack" method="post" action={urls.reportFacts(documentId)}>
      <div class="pair">
        <SelectField name="type" label="Type" value={facts.type ?? ''} options={TYPES} />
        <SelectField
          name="opinion"
          label="Opinion"
          value={facts.opinion ?? ''}
          options={OPINIONS}
        />
      </div>
      <div class="pair">
        <TextField
          name="periodStart"
          label="Period from"
          type="date"
          value={facts.periodStart ?? ''}
          optional
        />
        <TextField
          name="periodEnd"
          label="Period until"
          type="date"
          value={facts.periodEnd ?? ''}
          optional
          hint="The report is read as current for twelve months after it"
        />
      </div>
      <div class="pair">
        <TextField name="asOf" label="As of" type="date" value={facts.asOf ?? ''} optional />
        <TextField name="auditor" label="Auditor" value={facts.auditor ?? ''} optional />
      </div>
      <TextField name="system" label="System" value={facts.system ?? ''} optional />
      <fieldset class="field">
        <legend>In scope</legend>
        {CATEGORIES.map((category) => (
          <label class="check-line">
            <input
              type="checkbox"
              name="categories"
              value={category}
              checked={facts.categories?.includes(category) ?? false}
            />
            {category}
          </label>
        ))}
      </fieldset>
      <SelectField
        name="subserviceMethod"
        label="Method for subservice organisations"
        value={facts.subserviceMethod ?? ''}
        options={METHODS}
      />
      <TextAreaField
        name="subserviceOrganizations"
        label="Subservice organisations"
        rows={4}
        optional
        hint="One per line: name | what it does"
        value={lines(
          (facts.subserviceOrganizations ?? []).map(({ name, service }) => [name, service]),
        )}
      />
      <TextAreaField
        name="userEntityControls"
        label="Controls expected of customers"
        rows={6}
        optional
        hint="One per line: id | text; without a bar the line is the text"
        value={lines((facts.userEntityControls ?? []).map(({ id, text }) => [id, text]))}
      />
      <div>
        <button class="button button-primary" type="submit">
          Save
        </button>
      </div>
    </form>
  );
}

function AddControl({ documentId }: { documentId: string }) {
  return (
    <section class="card" aria-labelledby="add-title">
      <div class="card-head">
        <h2 id="add-title">Add a control that was not read</h2>
      </div>
      <form class="card-body stack" method="post" action={urls.addControl(documentId)}>
        <div class="pair">
          <TextField name="control" label="Control id" required maxlength={60} />
          <TextField name="page" label="Page" optional maxlength={6} />
        </div>
        <TextAreaField name="text" label="What the control says" />
        <div class="pair">
          <TextField name="criteria" label="Criteria" hint="For example CC6.1, CC6.3" optional />
          <SelectField
            name="result"
            label="Test result"
            options={[
              { value: 'unknown', label: 'Not tested, or not known' },
              { value: 'none', label: 'No exception noted' },
              { value: 'exception', label: 'Exception noted' },
            ]}
          />
        </div>
        <TextAreaField name="results" label="The auditor’s words" optional />
        <TextField name="owner" label="Owner" optional />
        <div>
          <button class="button" type="submit">
            Add the control
          </button>
        </div>
      </form>
    </section>
  );
}

/** The facts of a service auditor's report, to be corrected by a person. */
export function ReportFactsPage({ frame, view }: { frame: Frame; view: ReportFactsView }) {
  return (
    <Page
      frame={frame}
      narrow
      heading="What was read from the report"
      intro="Correct what is wrong and fill in what is missing. What you say wins over what was read."
      crumbs={
        <>
          <a href={urls.documents}>Evidence</a>
          <span aria-hidden="true">/</span>
          <a class="wrap" href={urls.document(view.documentId)}>
            {view.document}
          </a>
        </>
      }
      actions={
        <a class="button button-small" href={urls.controls({ document: view.documentId })}>
          Its controls
        </a>
      }
    >
      <div class="stack-large">
        <Open view={view} />
        <Facts view={view} />
        <AddControl documentId={view.documentId} />
      </div>
    </Page>
  );
}
