import type { Child } from 'hono/jsx';

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
};

function Label({ name, label, optional }: FieldProps) {
  return (
    <label for={name}>
      {label}
      {optional ? <span class="optional"> (optional)</span> : null}
    </label>
  );
}

/** A label, its control and its hint, tied together for screen readers. */
function Field(props: FieldProps & { children?: Child }) {
  return (
    <div class="field">
      <Label {...props} />
      {props.children}
      {props.hint ? (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      ) : null}
    </div>
  );
}

/** A field for one line of text, with its label, hint and fault. */
export function TextField(
  props: FieldProps & {
    value?: string;
    type?: 'text' | 'email' | 'date' | 'search' | 'password';
    required?: boolean;
    maxlength?: number;
    list?: string;
    autocomplete?: string;
  },
) {
  return (
    <Field {...props}>
      <input
        id={props.name}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.value ?? ''}
        required={props.required}
        maxlength={props.maxlength ?? 300}
        list={props.list}
        autocomplete={props.autocomplete ?? 'off'}
        aria-describedby={props.hint ? `${props.name}-hint` : undefined}
      />
    </Field>
  );
}

/** Text of several lines. */
export function TextAreaField(props: FieldProps & { value?: string; rows?: number }) {
  // A line break at the start of a field's text is swallowed by HTML; another one before it is.
  return (
    <Field {...props}>
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows ?? 3}
        aria-describedby={props.hint ? `${props.name}-hint` : undefined}
      >
        {`\n${props.value ?? ''}`}
      </textarea>
    </Field>
  );
}

/** A field to choose one of some options, with its label, hint and fault. */
export function SelectField(
  props: FieldProps & {
    value?: string;
    options: readonly { value: string; label: string }[];
  },
) {
  return (
    <Field {...props}>
      <select
        id={props.name}
        name={props.name}
        aria-describedby={props.hint ? `${props.name}-hint` : undefined}
      >
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === (props.value ?? '')}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** Files, or all files below a folder. */
export function FileField(
  props: FieldProps & { accept?: string; multiple?: boolean; folder?: boolean },
) {
  return (
    <Field {...props}>
      <input
        id={props.name}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        webkitdirectory={props.folder}
        required={props.optional !== true}
        aria-describedby={props.hint ? `${props.name}-hint` : undefined}
      />
    </Field>
  );
}
