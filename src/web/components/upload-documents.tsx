import { ACCEPTED_FILES } from '../../evidence/readers/readers.ts';
import { plural } from '../../plural.ts';
import { urls } from '../urls.ts';
import { AUDIENCES, KINDS } from '../words.ts';
import { FileField, SelectField, TextField } from './field.tsx';
import { Icon } from './icon.tsx';
import { Badge } from './status.tsx';

/** An upload that is still to be read. */
export type UploadRow = { readonly name: string; readonly isRunning: boolean };

/** What came in and is still to be read. */
export function Uploads({ uploads }: { uploads: readonly UploadRow[] }) {
  return (
    <section class="card" aria-labelledby="uploads-title">
      <div class="card-head">
        <h2 id="uploads-title">{`Being read: ${plural(uploads.length, 'file')} to go`}</h2>
        <a class="small" href={urls.documents}>
          Refresh
        </a>
      </div>
      <ul>
        {uploads.map(({ name, isRunning }) => (
          <li class="tile">
            <div class="row">
              <span class="grow wrap">{name}</span>
              <Badge tone={isRunning ? 'ready' : 'quiet'} icon="clock">
                {isRunning ? 'Reading' : 'Waiting'}
              </Badge>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const options = (labels: Readonly<Record<string, string>>, first: string) => [
  { value: '', label: first },
  ...Object.entries(labels).map(([value, label]) => ({ value, label })),
];

/** Adds documents; what is not said of them Vouch finds out. */
export function UploadForm() {
  const audiences = Object.fromEntries(
    Object.entries(AUDIENCES).map(([key, { label }]) => [key, label]),
  );
  return (
    <section class="card" aria-labelledby="upload-title">
      <div class="card-head">
        <h2 id="upload-title">Add documents</h2>
      </div>
      <form
        class="card-body stack"
        method="post"
        action={urls.documents}
        enctype="multipart/form-data"
        data-busy="Uploading…"
      >
        <FileField
          name="files"
          label="Files"
          accept={ACCEPTED_FILES}
          multiple
          optional
          hint="PDF, Word, Markdown, HTML, text, Excel or CSV; several at once, 25 MB together"
        />
        <FileField
          name="folder"
          label="Or a folder"
          folder
          optional
          hint="Each document is named by its path below the folder"
        />
        <SelectField name="kind" label="Kind" options={options(KINDS, 'Let Vouch find out')} />
        <SelectField
          name="audience"
          label="Audience"
          options={options(audiences, 'As the document says, else under NDA')}
        />
        <TextField
          name="product"
          label="Product"
          optional
          hint="Only for answers about this product"
        />
        <TextField name="validUntil" label="Valid until" type="date" optional />
        <button class="button button-primary" type="submit">
          <Icon name="upload" size={18} />
          Upload
        </button>
      </form>
    </section>
  );
}
