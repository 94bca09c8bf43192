import { expect, test } from 'vitest';
import { useService } from './app.ts';

const service = useService();

const POLICY = `# Backup policy

Backups of customer data are taken every day and kept for 35 days.
`;

type Listed = {
  documents: {
    id: string;
    document: string;
    status: string;
    versionId: string;
    passages: number;
  }[];
  waiting: unknown[];
};

async function list(): Promise<Listed> {
  return (await (await service().send('/api/documents')).json()) as Listed;
}

async function upload(name: string, content: string): Promise<Response> {
  const form = new FormData();
  form.append('files', new File([content], name));
  form.set('kind', 'policy');
  const reply = await service().send('/api/documents', { method: 'POST', body: form });
  await expect.poll(async () => (await list()).waiting, { timeout: 20_000 }).toEqual([]);
  return reply;
}

test('an uploaded document is received at once, read in the background, found, and removed for good', async () => {
  const reply = await upload('policies/backup.md', POLICY);
  expect(reply.status).toBe(202);
  expect(await reply.json()).toEqual({ received: ['policies/backup.md'] });
  const { documents } = await list();
  expect(documents).toMatchObject([{ document: 'policies/backup.md', status: 'indexed' }]);

  const search = await service().send('/api/search?q=backups+of+customer+data');
  expect(await search.json()).toMatchObject([{ document: 'policies/backup.md' }]);

  const [document] = documents;
  const file = await service().send(`/versions/${document?.versionId}/file`);
  expect(await file.text()).toBe(POLICY);
  expect(file.headers.get('content-disposition')).toContain('attachment; filename="backup.md"');
  const text = await service().send(`/versions/${document?.versionId}`);
  expect(await text.text()).toContain('kept for 35 days');

  const removed = await service().send(`/api/documents/${document?.id}`, { method: 'DELETE' });
  expect(removed.status).toBe(204);
  expect((await list()).documents).toEqual([]);
  expect((await service().send(`/versions/${document?.versionId}/file`)).status).toBe(404);
  expect((await service().send(`/versions/${document?.versionId}`)).status).toBe(404);
});

test('a document is described anew, with its change in the log', async () => {
  await upload('described.md', POLICY);
  const { id } = (await list()).documents.find(({ document }) => document === 'described.md') ?? {};
  const reply = await service().send(`/api/documents/${id}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      audience: 'public',
      product: 'Core',
      validUntil: '2030-01-31',
      modelAllowed: false,
    }),
  });
  const said = {
    audience: 'public',
    product: 'Core',
    validUntil: '2030-01-31',
    modelAllowed: false,
  };
  expect(await reply.json()).toMatchObject(said);
  const log = await (await service().send('/api/audit')).text();
  expect(log).toContain('document.changed');

  const form = new FormData();
  form.set('audience', 'internal');
  form.set('product', '');
  form.set('validUntil', '');
  const page = await service().send(`/documents/${id}`, { method: 'POST', body: form });
  expect(page.status).toBe(303);
  const now = await service().send(`/api/documents/${id}`);
  expect(await now.json()).toMatchObject({
    audience: 'internal',
    product: null,
    validUntil: null,
    modelAllowed: false,
  });
});

test('the very same bytes again are said to be here already', async () => {
  await upload('twice.md', POLICY);
  const form = new FormData();
  form.append('files', new File([POLICY], 'twice.md'));
  const reply = await service().send('/documents', { method: 'POST', body: form });
  expect(decodeURIComponent(reply.headers.get('set-cookie') ?? '')).toContain(
    'twice.md is here already',
  );
});

test('a document that cannot be read stays listed with the reason', async () => {
  await upload('empty.pdf', '');
  const page = await (await service().send('/documents')).text();
  expect(page).toContain('empty.pdf');
  expect(page).toContain('Not usable');
});

test('one question is answered without being stored', async () => {
  const reply = await service().send('/api/ask', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ question: 'Do you fly to the moon?' }),
  });
  expect(reply.status).toBe(200);
  expect(await reply.json()).toMatchObject({ status: 'needs_input', values: [], citations: [] });
});

test('a date that is none and a kind that is none are refused by name', async () => {
  for (const [field, value] of [
    ['validUntil', 'soon'],
    ['kind', 'poem'],
  ] as const) {
    const form = new FormData();
    form.append('files', new File(['x'], 'x.md'));
    form.set(field, value);
    const reply = await service().send('/api/documents', { method: 'POST', body: form });
    expect(reply.status).toBe(400);
    expect(((await reply.json()) as { detail: string }).detail).toContain(field);
  }
});

const form = async (name: string, content: string) => {
  const body = new FormData();
  body.append('files', new File([content], name));
  await service().send('/api/documents', { method: 'POST', body });
  await expect.poll(async () => (await list()).waiting, { timeout: 20_000 }).toEqual([]);
};

test('what a penetration test leaves open is listed, shown and given', async () => {
  await form(
    'pentest.md',
    '# Penetration Test Summary\n\nExecutive summary of the findings by severity.\n\nConducted by: Redoubt Security\n\nThe web application was tested from 8 June 2026 to 19 June 2026.\n\n| Finding | Severity | Status |\n|---|---|---|\n| Injection | Critical | Open |\n| Old library | Low | Fixed |\n',
  );
  const document = (await list()).documents.find((each) => each.document === 'pentest.md');
  expect(document).toMatchObject({
    kind: 'pentest',
    particulars: { is: 'pentest_summary', facts: { open: { critical: 1, high: null, low: 0 } } },
  });
  expect(await (await service().send('/documents')).text()).toContain('Open: 1 critical');
  const page = await (await service().send(`/documents/${document?.id}`)).text();
  expect(page).toContain('Redoubt Security');
  expect(page).toContain('1 critical, 0 low; not stated: high, medium, informational');
});

test('a certificate that has ended says so in the list, and its facts stand on its page', async () => {
  await form(
    'iso.md',
    '# Certificate of Registration\n\nThis is to certify that the organisation has been assessed.\n\nStandard: ISO/IEC 27001:2022\n\nCertificate number: IS 70011\n\nIssued by: Harbour Certification\n\nValid until: 3 March 2025\n',
  );
  const document = (await list()).documents.find((each) => each.document === 'iso.md');
  expect(document).toMatchObject({
    validUntil: '2025-03-03',
    particulars: { is: 'certificate', facts: { standard: 'ISO/IEC 27001:2022' } },
  });
  const listed = await (await service().send('/documents')).text();
  expect(listed).toContain('It was valid until 2025-03-03.');
  const page = await (await service().send(`/documents/${document?.id}`)).text();
  expect(page).toContain('Harbour Certification');
});
