// `node bench/fill-once.ts vouch|exceljs FILE`: reads a workbook, answers every question, writes it, and prints the
// most memory held, in MB.
import { readFile } from 'node:fs/promises';
import { fillAll, fillAllWithPeer } from './fill-all.ts';

const [, , who = '', file = ''] = process.argv;
const bytes = await readFile(file);
await (who === 'vouch' ? fillAll(bytes) : fillAllWithPeer(bytes));
process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
