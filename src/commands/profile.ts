import { AppError } from '../errors.ts';
import { PROFILE_FIELDS } from '../review/profile-fields.ts';
import { saveProfile } from '../review/save-profile.ts';
import { getProfile } from '../store/profile.ts';
import { flag } from './arguments.ts';
import type { Command } from './command.ts';

export const command: Command = {
  name: 'profile',
  usage: `[show] [--json] | set FIELD=VALUE… (FIELD: ${PROFILE_FIELDS.map(({ key }) => key).join(', ')})`,
  options: { json: { type: 'boolean' } },
  run: async ({ io, open, actor }, args) => {
    const [action = 'show', ...pairs] = args.positionals;
    if (action !== 'set' && (action !== 'show' || pairs.length > 0)) throw usage();
    if (action === 'set' && pairs.length === 0) throw usage();
    const values = Object.fromEntries(pairs.map(readPair));
    const deps = await open();
    if (action === 'set') await saveProfile(deps, { values, actor: await actor() });
    const profile = await getProfile(deps.db);
    if (flag(args, 'json')) io.out(`${JSON.stringify(Object.fromEntries(profile), null, 2)}\n`);
    else for (const [field, value] of profile) io.out(`${field}: ${value}\n`);
  },
};

function readPair(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw usage();
  return [text.slice(0, at).trim(), text.slice(at + 1)];
}

const usage = () => new AppError('usage', `Usage: vouch profile ${command.usage}`);
