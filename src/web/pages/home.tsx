import { FileField, SelectField, TextField } from '../components/field.tsx';
import { Icon } from '../components/icon.tsx';
import { DraftingBar, type Tally, TallyBar, TallyLegend } from '../components/progress.tsx';
import { AudienceBadge, Badge } from '../components/status.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';
import { date, due, plural } from '../words.ts';
import type { QuestionnaireHead } from './review-view.ts';

export type QuestionnaireRow = QuestionnaireHead & {
  readonly createdAt: Date;
  readonly tally: Tally;
  readonly isDrafting: boolean;
};

export type IntakeValues = Readonly<
  Record<'buyer' | 'deal' | 'dueDate' | 'product' | 'audience' | 'requester', string>
>;

type Props = {
  frame: Frame;
  today: Date;
  questionnaires: readonly QuestionnaireRow[];
  documentCount: number;
  products: readonly string[];
  /** What was typed before a file was refused. */
  values: IntakeValues;
};

function Row({ row, today }: { row: QuestionnaireRow; today: Date }) {
  const deadline = due(row.dueDate, today);
  const title = [row.buyer ?? row.fileName, row.deal].filter(Boolean).join(' · ');
  return (
    <li class="tile">
      <div class="row">
        <h2 class="tile-title grow wrap">
          <a href={urls.questionnaire(row.id)}>{title}</a>
        </h2>
        {row.isDrafting ? (
          <Badge tone="ready" icon="spark">
            Drafting
          </Badge>
        ) : null}
        {deadline === null ? null : (
          <Badge tone={deadline.tone} icon="clock">
            {deadline.label}
          </Badge>
        )}
      </div>
      <p class="meta">
        <span class="wrap">{row.fileName}</span>
        <span>{plural(row.tally.total, 'question')}</span>
        <span>{`received ${date(row.createdAt)}`}</span>
        {row.product === null ? null : <span class="wrap">{row.product}</span>}
        {row.requester === null ? null : (
          <span class="wrap">{`asked for by ${row.requester}`}</span>
        )}
        <AudienceBadge audience={row.audience} />
      </p>
      <div data-events={row.isDrafting ? urls.events(row.id) : undefined}>
        {row.isDrafting ? <DraftingBar tally={row.tally} /> : <TallyBar tally={row.tally} />}
        {row.isDrafting ? (
          <p class="small quiet" role="status" data-progress>
            {`Drafting: ${(row.tally.total - row.tally.pending).toLocaleString('en-GB')} of ${row.tally.total.toLocaleString('en-GB')}`}
          </p>
        ) : null}
        <TallyLegend tally={row.tally} />
      </div>
      <p class="row">
        <a class="button button-primary button-small" href={urls.questionnaire(row.id)}>
          Review
          <span class="hidden-visually">{` ${title}`}</span>
        </a>
        <a class="button button-small" href={urls.release(row.id)}>
          Export
          <span class="hidden-visually">{` ${title}`}</span>
        </a>
      </p>
    </li>
  );
}

function Empty({ documentCount }: { documentCount: number }) {
  return (
    <div class="card empty">
      <h2>From the buyer’s workbook to the same workbook, answered</h2>
      <ol class="steps">
        <li>
          <span>
            <strong>Bring the proof.</strong>{' '}
            {documentCount === 0 ? (
              <a href={urls.documents}>Upload policies, the SOC 2 report and earlier answers</a>
            ) : (
              `${plural(documentCount, 'document')} ready.`
            )}
          </span>
        </li>
        <li>
          <span>
            <strong>Upload the questionnaire.</strong> Vouch finds the questions and drafts each
            answer with the words that prove it.
          </span>
        </li>
        <li>
          <span>
            <strong>Approve, then export.</strong> Only what a person approved is written, and
            nothing else in the file moves.
          </span>
        </li>
      </ol>
    </div>
  );
}

function Intake({ values, products }: { values: IntakeValues; products: readonly string[] }) {
  return (
    <section class="card" aria-labelledby="intake-title">
      <div class="card-head">
        <h2 id="intake-title">New questionnaire</h2>
      </div>
      <form
        class="card-body stack"
        method="post"
        action={urls.questionnaires}
        enctype="multipart/form-data"
        data-busy="Reading the workbook…"
      >
        <FileField
          name="file"
          label="The buyer’s workbook"
          accept=".xlsx,.xlsm,.csv"
          hint="Excel (.xlsx, .xlsm) or CSV, up to 25 MB"
        />
        <TextField name="buyer" label="Buyer" value={values.buyer} required />
        <TextField name="deal" label="Deal" value={values.deal} optional />
        <div class="pair">
          <TextField name="dueDate" label="Due" type="date" value={values.dueDate} optional />
          <TextField
            name="product"
            label="Product"
            value={values.product}
            optional
            list="products"
          />
        </div>
        <datalist id="products">
          {products.map((product) => (
            <option value={product}></option>
          ))}
        </datalist>
        <SelectField
          name="audience"
          label="Who will read it"
          value={values.audience}
          options={[
            { value: 'nda', label: 'A buyer under NDA' },
            { value: 'public', label: 'Anyone (public sources only)' },
          ]}
        />
        <TextField name="requester" label="Asked for by" value={values.requester} optional />
        <details>
          <summary>The workbook has a password</summary>
          <TextField
            name="password"
            label="Password of the workbook"
            type="password"
            maxlength={255}
            hint="Only where Excel asks for one to open it. It is not kept."
            optional
          />
        </details>
        <label class="check-line small">
          <input type="checkbox" name="noModel" value="1" />
          The buyer forbids AI: draft by rules alone and send nothing of it to a model
        </label>
        <label class="check-line small">
          <input type="checkbox" name="mayBeEmpty" value="1" />
          Take it in even if no question is found: I will say how it is read
        </label>
        <button class="button button-primary" type="submit">
          <Icon name="upload" size={18} />
          Upload and draft
        </button>
        <button class="button" type="submit" name="waits" value="1">
          Upload, and first see what drafting takes
        </button>
      </form>
    </section>
  );
}

/** All questionnaires with where they stand, and the form that takes in a new one. */
export function HomePage({ frame, today, questionnaires, documentCount, products, values }: Props) {
  return (
    <Page
      frame={{ ...frame, scripts: ['progress', 'forms'] }}
      heading="Questionnaires"
      intro="Every answer rests on a citation that a person has checked and approved."
    >
      <div class="with-aside">
        {questionnaires.length === 0 ? (
          <Empty documentCount={documentCount} />
        ) : (
          <ul class="card">
            {questionnaires.map((row) => (
              <Row row={row} today={today} />
            ))}
          </ul>
        )}
        <Intake values={values} products={products} />
      </div>
    </Page>
  );
}
