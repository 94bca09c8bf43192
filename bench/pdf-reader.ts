import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { documentOfReply } from '../src/evidence/readers/pdf.ts';

const CHILD = new URL('./fuzz-pdf-child.ts', import.meta.url);
const LIMITS = { milliseconds: 9_000, heapMb: 320, files: 250 } as const;

/**
 * A process that reads many PDFs as the product reads each: ended and started anew where one takes too long or ends it.
 */
export class PdfReader {
  #child: ChildProcess | null = null;
  #read = 0;

  /** `read`, or how the reading process ended. @throws AppError of `readPdf` */
  async read(bytes: Buffer): Promise<string> {
    const child = this.#running();
    const done = new AbortController();
    const { signal } = done;
    child.send({ data: bytes.toString('base64') });
    const reply = await Promise.race([
      once(child, 'message', { signal }).then(([text]) => String(text)),
      once(child, 'exit', { signal }).then(() => ENDED),
      setTimeout(LIMITS.milliseconds, TIMED_OUT, { signal }),
    ]);
    done.abort();
    if (reply === ENDED || reply === TIMED_OUT) {
      this.end();
      return reply;
    }
    documentOfReply(reply);
    return 'read';
  }

  end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #running(): ChildProcess {
    this.#read += 1;
    if (this.#read % LIMITS.files === 0) this.end();
    this.#child ??= fork(CHILD, {
      execArgv: [`--max-old-space-size=${LIMITS.heapMb}`],
      stdio: 'ignore',
    });
    return this.#child;
  }
}

const ENDED = 'process ended';
const TIMED_OUT = 'timed out';
