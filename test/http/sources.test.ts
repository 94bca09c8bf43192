import { buffer } from 'node:stream/consumers';
import { parse } from 'node-html-parser';
import PdfDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { useService } from './app.ts';

const service = useService();

async function printed(lines: readonly string[]): Promise<Uint8Array> {
  const pdf = new PdfDocument();
  for (const line of lines) pdf.text(line);
  pdf.end();
  return new Uint8Array(await buffer(pdf));
}

type Listed = { documents: { id: string; document: string; versionId: string }[]; waiting: [] };

async function upload(name: string, bytes: Uint8Array) {
  const body = new FormData();
  body.append('files', new File([new Uint8Array(bytes)], name));
  body.set('kind', 'policy');
  await service().send('/api/documents', { method: 'POST', body });
  const list = async () => (await (await service().send('/api/documents')).json()) as Listed;
  await expect.poll(async () => (await list()).waiting).toEqual([]);
  const found = (await list()).documents.find(({ document }) => document === name);
  if (found === undefined) throw new Error(`${name} was not read.`);
  return found;
}

test('the bytes of a page are given to whoever may read the document and to nobody else, and go with it', async () => {
  const { send } = service();
  const words = 'Visitors of the data hall are escorted at all times.';
  const { id, versionId } = await upload('visitors.pdf', await printed([words]));
  const page = parse(await (await send(`/versions/${versionId}?page=1`)).text());
  const bytes = page.querySelector('[data-pdf]')?.getAttribute('data-pdf') ?? '';
  expect(page.querySelector('.as-read')?.text).toContain('escorted at all times');

  const file = await send(bytes);
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(file.headers.get('cache-control')).toBe('no-store');
  expect(file.headers.get('content-security-policy')).toContain('sandbox');
  for (const path of [bytes, `/versions/${versionId}?page=1`]) {
    const reply = await send(path, { signedOut: true });
    expect(reply.status).toBe(303);
    expect(await reply.text()).not.toContain('escorted');
  }

  await send(`/api/documents/${id}`, { method: 'DELETE' });
  expect((await send(bytes)).status).toBe(404);
  expect((await send(`/versions/${versionId}?page=1`)).status).toBe(404);
});

test('what draws the pages comes from this server, and nothing else of its folder is served', async () => {
  const { send } = service();
  for (const name of ['pdf.mjs', 'pdf.worker.mjs']) {
    const reply = await send(`/assets/pdf/${name}`, { signedOut: true });
    expect(reply.headers.get('content-type')).toContain('text/javascript');
    expect(reply.headers.get('content-security-policy')).not.toMatch(/unsafe|blob:|data:/);
  }
  for (const name of ['package.json', 'build/pdf.mjs', 'cmaps/../package.json', 'pdf.sandbox.mjs'])
    expect((await send(`/assets/pdf/${name}`)).status, name).toBe(404);
});

test('a source leads back to the question from which it was opened', async () => {
  const { send } = service();
  const { versionId } = await upload('visits.md', Buffer.from('# Visits\n\nVisits are logged.\n'));
  const page = await (
    await send(`/versions/${versionId}?question=00000000-0000-4000-8000-000000000000`)
  ).text();
  expect(page).not.toContain('data-back');
  expect((await send(`/versions/${versionId}?question=%27x`)).status).toBe(200);
});
