import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createProgress } from '../../src/commands/progress.ts';
import { testTerminal } from '../support/terminal.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('where standard error is no terminal, a long work says every few seconds what it does', () => {
  const { io, printed } = testTerminal();
  const progress = createProgress(io);
  progress.tell('Reading 1 of 2: short.md');
  vi.advanceTimersByTime(2_000);
  expect(printed.err).toBe('');
  progress.tell('Reading 2 of 2: long.pdf');
  vi.advanceTimersByTime(13_500);
  progress.end();
  vi.advanceTimersByTime(60_000);
  expect(printed).toEqual({
    out: '',
    err: 'Reading 2 of 2: long.pdf\nReading 2 of 2: long.pdf (8 s)\nReading 2 of 2: long.pdf (13 s)\n',
  });
});

test('a terminal has one line, which is cleared at the end', () => {
  const { io, printed } = testTerminal();
  const progress = createProgress({ ...io, errIsTerminal: true });
  progress.tell('Drafting 1 of 2');
  progress.tell('Drafting 2 of 2');
  progress.end();
  expect(printed.err.replaceAll('\u001b[K', '')).toBe('\rDrafting 1 of 2\rDrafting 2 of 2\r');
});
