import { urls } from '../urls.ts';
import { FileField, SelectField, TextField } from './field.tsx';
import { Icon } from './icon.tsx';

export type IntakeValues = Readonly<
  Record<'buyer' | 'deal' | 'dueDate' | 'product' | 'audience' | 'requester', string>
>;

type Props = {
  readonly values: IntakeValues;
  readonly products: readonly string[];
  readonly needsPassword: boolean;
};

/** For whom and for what it is, before anything is read. */
function About({ values, products }: Pick<Props, 'values' | 'products'>) {
  return (
    <>
      <TextField name="buyer" label="Buyer" value={values.buyer} required />
      <TextField name="deal" label="Deal" value={values.deal} optional />
      <div class="pair">
        <TextField name="dueDate" label="Due" type="date" value={values.dueDate} optional />
        <TextField name="product" label="Product" value={values.product} optional list="products" />
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
    </>
  );
}

/** Takes a buyer's workbook in: what it is for first, then the file; its password only where it has one. */
export function IntakeForm({ values, products, needsPassword }: Props) {
  return (
    <section class="card" aria-labelledby="intake-title">
      <div class="card-head">
        <h2 id="intake-title">New questionnaire</h2>
      </div>
      <form
        id="intake"
        class="card-body stack"
        method="post"
        action={urls.questionnaires}
        enctype="multipart/form-data"
        data-busy="Reading the workbook…"
      >
        <About values={values} products={products} />
        <FileField
          name="file"
          label="The buyer’s workbook"
          accept=".xlsx,.xlsm,.csv"
          hint="Excel (.xlsx, .xlsm) or CSV, up to 25 MB. It may be dropped anywhere on this page."
        />
        {needsPassword ? (
          <TextField
            name="password"
            label="Password of the workbook"
            type="password"
            maxlength={255}
            hint="The file that you sent asks for one. Choose the file again and give its password; it is not kept."
            required
          />
        ) : null}
        <details>
          <summary>More choices</summary>
          <div class="stack">
            <label class="check-line small">
              <input type="checkbox" name="noModel" value="1" />
              The buyer forbids AI: draft by rules alone and send nothing of it to a model
            </label>
            <label class="check-line small">
              <input type="checkbox" name="mayBeEmpty" value="1" />
              Take it in even if no question is found: I will say how it is read
            </label>
          </div>
        </details>
        <button class="button button-primary" type="submit">
          <Icon name="upload" size={18} />
          Upload and draft
        </button>
        <button class="button" type="submit" name="waits" value="1">
          Upload, and see first what drafting takes
        </button>
      </form>
    </section>
  );
}
