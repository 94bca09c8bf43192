import { expect, test } from 'vitest';
import { listPendingVersions } from '../../src/store/pending-versions.ts';
import { useService } from './app.ts';

const service = useService();
const about = (thing: string) =>
  `# The ${thing}\n\nNo ${thing}hall opens before its ${thing}keeper has ${thing}keys.\n`;

type Listed = {
  documents: { id: string; document: string; version: number }[];
  waiting: unknown[];
};
async function list(): Promise<Listed> {
  return (await (await service().send('/api/documents')).json()) as Listed;
}
const names = async () =>
  (await list()).documents.map(({ document, version }) => `${document} ${version}`);

async function upload(path: string, field: string, files: Readonly<Record<string, string>>[]) {
  const form = new FormData();
  for (const each of files)
    for (const [name, content] of Object.entries(each))
      form.append(field, new File([content], name));
  const reply = await service().send(path, { method: 'POST', body: form });
  await expect.poll(async () => (await list()).waiting, { timeout: 30_000 }).toEqual([]);
  return reply;
}

const decide = (documentId: string, fields: Record<string, string>, action = 'pending') =>
  service().send(`/documents/${documentId}/${action}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  });

test('a folder is uploaded with its paths below it; what is no document is left out', async () => {
  const reply = await upload('/documents', 'folder', [
    { 'docs/gates/index.md': about('gate'), 'docs/yards/index.md': about('yard') },
    {
      'docs/.git/notes.md': about('branch'),
      'docs/logo.png': 'x',
      'docs/../../top.md': about('top'),
    },
  ]);
  expect(reply.status).toBe(303);
  expect(await names()).toEqual(['gates/index.md 1', 'top.md 1', 'yards/index.md 1']);
});

test('unlike files of one name in one upload are asked about; a decision on the page settles each', async () => {
  const things = ['lamp', 'door', 'roof', 'cup'];
  await upload(
    '/documents',
    'files',
    things.map((thing) => ({ 'same.md': about(thing) })),
  );
  expect(await names()).toContain('same.md 1');
  const waiting = await listPendingVersions(service().deps.db);
  expect(waiting).toHaveLength(3);
  const page = await (await service().send('/documents')).text();
  expect(page).toContain('Waiting for your decision');
  const [newer, own, nothing] = waiting;
  const id = newer?.documentId ?? '';
  expect(await (await service().send(`/documents/${id}`)).text()).toContain(newer?.id);
  for (const [pending, decision, name] of [
    [newer?.id ?? '', 'newer', ''],
    [own?.id ?? '', 'own', 'other.md'],
    [nothing?.id ?? '', 'discard', ''],
  ] as const)
    expect((await decide(id, { pending, decision, name })).status).toBe(303);
  expect(await names()).toEqual(expect.arrayContaining(['same.md 2', 'other.md 1']));
  expect((await decide(id, { pending: own?.id ?? '', decision: 'own' })).status).toBe(404);
  expect((await decide(id, { pending: 'x', decision: 'own' })).status).toBe(400);

  expect((await decide(id, { version: '1' }, 'apart')).status).toBe(303);
  expect(await names()).toContain('same (2).md 1');
});

test('the API lists what waits, settles it and takes versions apart', async () => {
  await upload('/api/documents', 'files', [
    { 'a/api.md': about('car') },
    { 'a/api.md': about('bus') },
  ]);
  const waiting = await (await service().send('/api/pending-versions')).json();
  expect(waiting).toMatchObject([{ document: 'a/api.md', title: 'The bus', shared: 0 }]);
  const [{ id, documentId }] = waiting as [{ id: string; documentId: string }];
  const post = (path: string, body: object) =>
    service().send(`/api/documents/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const nobody = '00000000-0000-4000-8000-000000000000';
  expect((await post(`${nobody}/pending`, { pending: id, decision: 'newer' })).status).toBe(404);
  const settled = await post(`${documentId}/pending`, { pending: id, decision: 'newer' });
  expect(await settled.json()).toMatchObject({ document: 'a/api.md', documentId });
  const apart = await post(`${documentId}/apart`, { version: 2, name: 'bus.md' });
  expect(await apart.json()).toMatchObject({ document: 'bus.md' });
  expect(await names()).toEqual(expect.arrayContaining(['a/api.md 3', 'bus.md 1']));
});
