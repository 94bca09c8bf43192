import type { Io } from './command.ts';

/** Where nothing rewrites a line, one is added this often. */
const EVERY_MS = 5_000;

export type Progress = {
  /** What is being done now. */
  readonly tell: (text: string) => void;
  readonly end: () => void;
};

/**
 * Shows on standard error what is being done: a terminal has one line that is written anew; elsewhere a line is
 * added every few seconds for as long as it lasts, so that nobody takes a long work for a dead one.
 */
export function createProgress(io: Io): Progress {
  let current = '';
  let since = Date.now();
  const show = () => {
    if (current === '') return;
    const seconds = Math.round((Date.now() - since) / 1000);
    const text = seconds < EVERY_MS / 1000 ? current : `${current} (${seconds} s)`;
    io.err(io.errIsTerminal ? `\r\u001b[K${text}` : `${text}\n`);
  };
  const timer = setInterval(show, EVERY_MS);
  timer.unref();
  return {
    tell: (text) => {
      if (text !== current) since = Date.now();
      current = text;
      if (io.errIsTerminal) show();
    },
    end: () => {
      clearInterval(timer);
      if (io.errIsTerminal && current !== '') io.err('\r\u001b[K');
      current = '';
    },
  };
}
