import type { Command } from './command.ts';
import { commandNames, summaryOf } from './registry.ts';

/** What `vouch help` prints: one line a verb. */
export function overview(): string {
  const width = Math.max(...commandNames.map(({ length }) => length));
  return [
    'Usage: vouch COMMAND …',
    '',
    ...commandNames.map((name) => `  ${name.padEnd(width)}  ${summaryOf(name)}`),
    '',
    '`vouch COMMAND --help` tells more. `--as EMAIL` names who acts. State lives in VOUCH_DATA (.vouch) or DATABASE_URL.',
    '',
  ].join('\n');
}

/** What `vouch COMMAND --help` prints. */
export function helpOf(command: Command): string {
  return `Usage: vouch ${command.name} ${command.usage}\n\n${summaryOf(command.name)}\n`;
}
