// Reads one PDF after another for the fuzzer, each on a message: starting a process for every one would take ten
// times as long.
import { parsePdf } from '../src/evidence/readers/pdf-parse.ts';

process.on('unhandledRejection', () => undefined);
process.on('message', async ({ data }: { data: string }) => {
  const content = await parsePdf(new Uint8Array(Buffer.from(data, 'base64')));
  process.send?.(JSON.stringify(content));
});
