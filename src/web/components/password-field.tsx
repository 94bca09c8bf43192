import { TextField } from './field.tsx';

/** The password of an encrypted workbook, which is not kept. */
export function PasswordField({ hint, optional = false }: { hint: string; optional?: boolean }) {
  return (
    <TextField
      name="password"
      label="Password of the workbook"
      type="password"
      maxlength={255}
      hint={hint}
      {...(optional ? {} : { required: true })}
    />
  );
}
