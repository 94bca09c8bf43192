import { env } from 'node:process';
import { AppError } from '../../../src/errors.ts';

export type Odd =
  | 'echo'
  | 'environment'
  | 'refuse'
  | 'break'
  | 'loop'
  | 'wait'
  | 'stall'
  | 'hoard'
  | 'leave'
  | 'count'
  | 'work'
  | 'fill';

/** What is left from one input to the next. */
let counted = 0;
let filled: unknown[] = [];

/** Does what a reader may do to the thread that it runs in. */
export async function actOddly({ act }: { readonly act: Odd }): Promise<string> {
  switch (act) {
    case 'echo':
      return 'heard';
    case 'environment':
      return Object.keys(env).join();
    case 'refuse':
      throw new AppError('file_damaged', 'It is damaged.', {
        place: { sheet: 'A' },
        details: { rows: [3] },
      });
    case 'break':
      throw new TypeError('undefined is not a function');
    case 'loop':
      for (;;);
    case 'wait':
      sleep(2_500);
      return 'waited';
    case 'stall':
      sleep(3_600_000);
      return 'never';
    case 'hoard':
      return hoard();
    case 'count':
      return String(++counted);
    case 'work':
      return work();
    case 'fill':
      filled = Array.from({ length: 250_000 }, (_, index) => ({ index }));
      return String(filled.length);
    case 'leave':
      process.exit(7);
  }
}

/** Holds the thread without a turn on a processor, as a busy machine does. */
const sleep = (ms: number): unknown =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

function hoard(): never {
  const held: unknown[] = [];
  for (;;) held.push(Array.from({ length: 1_000 }, (_, index) => ({ index })));
}

/** Takes most of a second of a processor. */
function work(): string {
  const began = process.cpuUsage();
  for (;;) {
    const { user, system } = process.cpuUsage(began);
    if (user + system > 600_000) return 'worked';
  }
}
