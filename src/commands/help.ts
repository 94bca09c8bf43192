import type { Command } from './command.ts';
import { commandNames, loadCommand } from './registry.ts';

/** What `vouch help` prints: one line a verb. A verb that cannot be loaded is left out. */
export async function overview(): Promise<string> {
  const loaded = await Promise.allSettled(commandNames.map(loadCommand));
  const commands = loaded.flatMap((each) =>
    each.status === 'fulfilled' && each.value !== null ? [each.value] : [],
  );
  const width = Math.max(...commands.map((each) => each.name.length), 0);
  return [
    'Usage: vouch COMMAND …',
    '',
    ...commands.map((each) => `  ${each.name.padEnd(width)}  ${each.summary}`),
    '',
    '`vouch COMMAND --help` tells more. `--as EMAIL` names who acts. State lives in VOUCH_DATA (.vouch) or DATABASE_URL.',
    '',
  ].join('\n');
}

/** What `vouch COMMAND --help` prints. */
export function helpOf(command: Command): string {
  return `Usage: vouch ${command.name} ${command.usage}\n\n${command.summary}\n`;
}
