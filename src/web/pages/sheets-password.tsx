import { PasswordField } from '../components/password-field.tsx';
import { type Frame, Page } from '../layout.tsx';
import { urls } from '../urls.ts';

/**
 * An encrypted workbook shows its sheets only to whoever knows its password, which is not kept; what was chosen on
 * the page is.
 */
export function SheetsPasswordPage(props: {
  frame: Frame;
  questionnaireId: string;
  message: string;
  /** The fields of the form that came without the password. */
  sent: readonly (readonly [name: string, value: string])[];
}) {
  const { sent } = props;
  return (
    <Page frame={props.frame} heading="How this workbook is read" intro={props.message} narrow>
      <form class="stack" method="post" action={urls.sheets(props.questionnaireId)}>
        {sent.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <PasswordField
          hint={`It is not kept: every step needs it again.${sent.length === 0 ? '' : ' What you chose on the page is still there.'}`}
        />
        <div>
          <button class="button button-primary" type="submit">
            {sent.length === 0 ? 'Open' : 'Go on'}
          </button>
        </div>
      </form>
    </Page>
  );
}
