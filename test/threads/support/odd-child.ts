import { text } from 'node:stream/consumers';

const act = await text(process.stdin);
if (act === 'loop') for (;;);
if (act === 'hoard') {
  const held: Buffer[] = [];
  for (;;) held.push(Buffer.alloc(8 * 1024 * 1024, 1));
}
if (act === 'chatter') process.stdout.write('word '.repeat(500_000));
// Tells that it has begun, for whoever wants to stop it meanwhile.
if (act === 'begin') {
  process.stdout.write(`${process.pid}`);
  await new Promise((resolve) => setTimeout(resolve, 200));
}
process.stdout.write('heard');
