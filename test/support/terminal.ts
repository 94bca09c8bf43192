import type { Io } from '../../src/commands/command.ts';

/** A terminal that remembers what was printed. */
export function testTerminal({ input = '', cwd = '/' }: { input?: string; cwd?: string } = {}) {
  const printed = { out: '', err: '' };
  const io: Io = {
    out: (text) => {
      printed.out += text;
    },
    err: (text) => {
      printed.err += text;
    },
    input: async () => input,
    cwd,
    errIsTerminal: false,
    signal: new AbortController().signal,
  };
  return { io, printed };
}
