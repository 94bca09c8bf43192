import { AppError } from '../errors.ts';
import {
  type ControlEntry,
  filterControls,
  type RegisterFilter,
  readRegister,
} from '../evidence/controls/control-register.ts';
import { flag, textOption } from './arguments.ts';
import type { Arguments, Command } from './command.ts';

const RESULTS = ['exception', 'none', 'unknown'] as const;
const WORDS = { exception: 'exception', none: 'no exception', unknown: 'no result' } as const;

function filterOf(args: Arguments): RegisterFilter {
  const given = textOption(args, 'result');
  const result = RESULTS.find((each) => each === given);
  if (given !== undefined && result === undefined)
    throw new AppError('usage', `--result is one of ${RESULTS.join(', ')}, not "${given}".`);
  return {
    criterion: textOption(args, 'criterion'),
    domain: textOption(args, 'domain'),
    find: textOption(args, 'find'),
    result,
    stale: flag(args, 'stale'),
    unproven: flag(args, 'unproven'),
  };
}

/** What scripts get: proof as names, so that a row is one control. */
const shown = ({
  corrections: _,
  exception: __,
  policies,
  evidence,
  ...control
}: ControlEntry) => ({
  ...control,
  policies: policies.map(({ name }) => name),
  evidence: evidence.map(({ name }) => name),
});

function lineOf(each: ControlEntry): string {
  const facts = [
    each.criteria.join(' '),
    WORDS[each.result],
    `policies ${each.policies.length}`,
    `evidence ${each.evidence.length}`,
    each.freshness.state === 'stale' ? 'stale' : null,
    each.owner,
  ];
  return `${each.control}  ${each.text}\n  ${facts.filter(Boolean).join(' · ')}\n`;
}

/** `vouch controls`: the control register. */
export const command: Command = {
  name: 'controls',
  usage:
    '[--criterion ID] [--domain DOMAIN] [--result exception|none|unknown] [--stale] [--unproven] [--find WORDS] [--json]',
  options: {
    criterion: { type: 'string' },
    domain: { type: 'string' },
    result: { type: 'string' },
    stale: { type: 'boolean' },
    unproven: { type: 'boolean' },
    find: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async ({ io, open }, args) => {
    const filter = filterOf(args);
    const { db, clock } = await open();
    const { controls, criteria } = await readRegister(db, clock.now().toISOString().slice(0, 10));
    const left = filterControls(controls, filter);
    if (flag(args, 'json')) return io.out(`${JSON.stringify(left.map(shown), null, 2)}\n`);
    for (const each of left) io.out(lineOf(each));
    const uncovered = criteria.filter((each) => each.isInScope && each.controls === 0);
    if (controls.length === 0)
      io.err('There is no control yet: `vouch ingest` reads them from a SOC 2 report.\n');
    else if (uncovered.length > 0)
      io.err(`In scope without a control: ${uncovered.map(({ id }) => id).join(', ')}\n`);
  },
};
