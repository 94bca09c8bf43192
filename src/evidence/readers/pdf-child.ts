/**
 * A process of its own that turns the PDF on standard input into positioned text on standard output. Killed by its
 * parent when it takes too long or too much memory; it may read files but not write, start or load anything.
 */
import { buffer } from 'node:stream/consumers';
import { parsePdf } from './pdf-parse.ts';

// pdf.js leaves promises about damaged streams to themselves; what could be read still counts.
process.on('unhandledRejection', () => undefined);
const result = await parsePdf(new Uint8Array(await buffer(process.stdin)));
process.stdout.write(`\n${JSON.stringify(result)}`, () => process.exit(0));
