import type { DocumentView, StatedRow } from '../pages/document-view.ts';
import { urls } from '../urls.ts';
import { AUDIENCES, CLASSIFICATIONS, lowerFirst, STATED_LABELS } from '../words.ts';
import { SelectField, TextField } from './field.tsx';

function StatedFields({ view }: { view: DocumentView }) {
  const value = (field: StatedRow['field']) =>
    view.stated.find((each) => each.field === field)?.value ?? '';
  const text = (field: StatedRow['field'], type: 'text' | 'date' = 'text') => (
    <TextField
      name={`stated.${field}`}
      label={STATED_LABELS[field]}
      type={type}
      value={value(field)}
      optional
    />
  );
  return (
    <>
      {text('title')}
      <div class="pair">
        {text('owner')}
        {text('version')}
      </div>
      <div class="pair">
        {text('effectiveDate', 'date')}
        {text('nextReview', 'date')}
      </div>
      <div class="pair">
        <SelectField
          name="stated.classification"
          label={STATED_LABELS.classification}
          value={value('classification')}
          options={[
            { value: '', label: 'Not stated' },
            ...Object.entries(CLASSIFICATIONS).map(([key, label]) => ({ value: key, label })),
          ]}
        />
        {text('product')}
      </div>
    </>
  );
}

/** What a person knows better than the reader: for whom the document is, for what, until when. */
export function DescribeForm({ view }: { view: DocumentView }) {
  const { document, products, mayAllowModel } = view;
  return (
    <details class="card card-body">
      <summary>Correct it, or change its audience, product or validity</summary>
      <form class="stack" method="post" action={urls.document(document.id)}>
        <SelectField
          name="audience"
          label="Audience"
          value={document.audience}
          options={Object.entries(AUDIENCES).map(([value, { label, hint }]) => ({
            value,
            label: `${label}: ${lowerFirst(hint)}`,
          }))}
        />
        <div class="pair">
          <TextField
            name="product"
            label="Serves the product"
            value={document.product ?? ''}
            optional
            list="products"
            hint="Empty: for every product"
          />
          <TextField
            name="validUntil"
            label="Valid until"
            type="date"
            value={document.validUntil ?? ''}
            optional
            hint="After this day no draft quotes it"
          />
        </div>
        <StatedFields view={view} />
        <datalist id="products">
          {products.map((product) => (
            <option value={product}></option>
          ))}
        </datalist>
        {mayAllowModel ? (
          <div class="field">
            <input type="hidden" name="modelAllowed" value="no" />
            <label class="check-line">
              <input
                type="checkbox"
                name="modelAllowed"
                value="yes"
                checked={document.modelAllowed}
              />
              Its text may be sent to the language model, where one is set up
            </label>
          </div>
        ) : null}
        <p class="small quiet">
          Answers in questionnaires that may no longer draw on it are marked to be checked again.
        </p>
        <div>
          <button class="button button-primary" type="submit">
            Save
          </button>
        </div>
      </form>
    </details>
  );
}
