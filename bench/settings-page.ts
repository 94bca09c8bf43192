import { environment } from '../src/config/environment.ts';

const INTRODUCTION = `# Settings

All settings are environment variables; an empty one counts as unset. Every problem with them is named at once when Vouch starts. This page is made from
the code by \`npm run docs\`; a test holds it to it.
`;

function defaultOf(schema: { safeParse: (value: unknown) => { data?: unknown } }): string {
  const value = schema.safeParse(undefined).data;
  if (value === undefined) return 'unset';
  return Array.isArray(value) ? 'none' : `\`${String(value)}\``;
}

/** The reference of settings as the code has them now. */
export function settingsPage(): string {
  const rows = Object.entries(environment.shape).map(
    ([name, schema]) => `| \`${name}\` | ${defaultOf(schema)} | ${schema.description ?? ''} |`,
  );
  return `${INTRODUCTION}\n| setting | default | what it is |\n|---|---|---|\n${rows.join('\n')}\n`;
}
