import { TextField } from '../components/field.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';

export type ProfileFieldView = {
  readonly field: string;
  readonly label: string;
  readonly value: string;
};

/** Facts about the company that fill name, address and contact fields of a questionnaire. */
export function ProfilePage({
  frame,
  fields,
}: {
  frame: Frame;
  fields: readonly ProfileFieldView[];
}) {
  return (
    <Page
      frame={frame}
      narrow
      heading="Company profile"
      intro="Facts that questionnaires ask for on their first sheet. They are filled in for you, and a person still approves them."
    >
      <form class="card card-body stack" method="post" action={urls.profile}>
        {fields.map(({ field, label, value }) => (
          <TextField name={field} label={label} value={value} maxlength={2000} />
        ))}
        <div>
          <button class="button button-primary" type="submit">
            Save
          </button>
        </div>
      </form>
      <p class="after">
        <a href={urls.model}>What goes to a model, and what it has cost</a>
      </p>
    </Page>
  );
}
