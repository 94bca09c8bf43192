import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const logModule = new URL('../../src/adapters/log.ts', import.meta.url).href;

async function logged(level: string, statements: string): Promise<{ out: string; err: string }> {
  const script = `import { createLog } from ${JSON.stringify(logModule)};
    const log = createLog(${JSON.stringify(level)}); ${statements}`;
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    '--input-type=module-typescript',
    '--eval',
    script,
  ]);
  return { out: stdout, err: stderr };
}

test('lines go to standard error as JSON, standard output stays for results', async () => {
  const { out, err } = await logged('info', `log.info({ runId: 'r1' }, 'drafted');`);
  expect(out).toBe('');
  expect(JSON.parse(err)).toMatchObject({ level: 30, runId: 'r1', msg: 'drafted' });
});

test('lines below the level are left out', async () => {
  const { err } = await logged('warn', `log.info({}, 'quiet'); log.debug({}, 'quiet');`);
  expect(err).toBe('');
});

test('an error is logged with its name, code and place, never with its words', async () => {
  const { err } = await logged(
    'info',
    `const cause = Object.assign(new Error('inner words'), { code: '23505' });
     log.error({ err: new TypeError('words of a document', { cause }) }, 'failed');
     log.error({ error: 'words of a document' }, 'failed');`,
  );
  expect(err).not.toContain('words');
  expect(JSON.parse(err.split('\n')[0] ?? '')).toMatchObject({
    err: { name: 'TypeError', stack: expect.any(Array), cause: { code: '23505' } },
  });
});
