import { beforeAll, expect, test } from 'vitest';
import { POLICY } from '../../src/auth/policy.ts';
import { ingestDocument } from '../../src/evidence/ingest-document.ts';
import { useService } from './app.ts';
import { seedQuestionnaire } from './seed.ts';

const service = useService();
const NOBODY = '00000000-0000-4000-8000-000000000000';
const ids: Record<string, string> = {};

beforeAll(async () => {
  const { id, questionIds } = await seedQuestionnaire(service());
  const { documentId } = await ingestDocument(service().deps, {
    name: 'keys.md',
    bytes: new TextEncoder().encode('# Keys\n\nEvery key is counted in spring and in autumn.'),
    actor: service().actor,
  });
  Object.assign(ids, { questionnaires: id, documents: documentId ?? '' });
  Object.assign(ids, { questions: questionIds[0], answers: questionIds[0] });
});

const isRemoval = (route: string) => /^DELETE|\/remove$/.test(route);

/** The route's address with ids that exist, but for routes that would take them away. */
function addressOf(route: string, id?: string): string {
  const path = route.split(' ')[1] ?? '';
  return path.replace(/(\w+)\/:(\w+)/g, (_, room: string, name: string) => {
    const known = name === 'questionId' ? ids.questions : ids[room];
    return `${room}/${id ?? (isRemoval(route) ? NOBODY : (known ?? NOBODY))}`;
  });
}

const changing = Object.keys(POLICY).filter(
  (route) => !route.startsWith('GET ') && route !== 'POST /api/commands',
);
const isApi = (route: string) => route.includes(' /api/');
const takesFiles = (route: string) => /^POST \/api\/(documents|questionnaires)$/.test(route);
const takesJson = (route: string) =>
  isApi(route) && !takesFiles(route) && !route.startsWith('DELETE ');

type Body = { readonly type: string | null; readonly bytes: string | Uint8Array<ArrayBuffer> };
const json = (bytes: string | Uint8Array<ArrayBuffer>): Body => ({
  type: 'application/json',
  bytes,
});
const form = (bytes: string | Uint8Array<ArrayBuffer>): Body => ({
  type: 'application/x-www-form-urlencoded',
  bytes,
});
const parts = (bytes: string | Uint8Array<ArrayBuffer>): Body => ({
  type: 'multipart/form-data; boundary=line',
  bytes,
});
const PART = '--line\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\ntext';

/** None of these is what its type says. */
const BROKEN: Readonly<Record<string, Body>> = {
  'JSON that ends too early': json('{"values": ['),
  'JSON that is only text': json('values'),
  'JSON with bytes that are no UTF-8': json(Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
  'JSON that is nested without end': json(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'JSON objects that are nested without end': json(
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  ),
  'JSON that names a field with a NUL': json('{"reason": "a\\u0000b", "values": "\\u0000"}'),
  'parts without a boundary': { type: 'multipart/form-data', bytes: PART },
  'parts that end too early': parts(PART),
  'parts that are none': parts('{"values": []}'),
  'parts without a name': parts('--line\r\nContent-Type: text/plain\r\n\r\ntext\r\n--line--\r\n'),
  'no type at all': { type: null, bytes: 'reason=none' },
  'a type of its own': { type: 'application/xml', bytes: '<reason>none</reason>' },
  'text that is called text': { type: 'text/plain', bytes: '{}' },
};

/** Right in form and wrong in what they hold. */
const ODD: Readonly<Record<string, Body>> = {
  nothing: json(''),
  null: json('null'),
  'a list': json('[]'),
  'a number': json('17'),
  'an empty object': json('{}'),
  'every field a number': json(fieldsWith(1e308)),
  'every field null': json(fieldsWith(null)),
  'every field a list': json(fieldsWith([[null]])),
  'every field an object': json(fieldsWith({ __proto__: 1, constructor: {} })),
  'every field a long text': json(fieldsWith('x'.repeat(100_000))),
  'every field half a sign': json(fieldsWith('\ud800').replaceAll('\ud800', '\\ud800')),
  'a form': form('reason=none&values=%zz&layout={'),
  'a form with fields twice': form('older=1&older=2&decision=a&decision=b&criteria=&domain='),
  'a form with a NUL': form('reason=a%00b&older=%00&question=%00&name=%00'),
  'an empty form': form(''),
  'parts without a file': parts(
    '--line\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n--line--\r\n',
  ),
  'a file of no bytes': parts(
    '--line\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n\r\n--line--\r\n',
  ),
};

function fieldsWith(value: unknown): string {
  const names = [
    'values',
    'expectedVersion',
    'textHash',
    'reason',
    'answers',
    'questionIds',
    'layout',
  ];
  const more = [
    'older',
    'decision',
    'audience',
    'validUntil',
    'result',
    'owner',
    'question',
    'criteria',
  ];
  const rest = [
    'domain',
    'includeDrafts',
    'openItemsReason',
    'password',
    'version',
    'documentId',
    'title',
  ];
  return JSON.stringify(
    Object.fromEntries([...names, ...more, ...rest].map((name) => [name, value])),
  );
}

async function replyTo(route: string, { type, bytes }: Body) {
  const headers = type === null ? new Headers() : new Headers({ 'Content-Type': type });
  const body = type === null ? new Blob([bytes as string]) : bytes;
  const method = route.split(' ')[0] ?? '';
  const signedOut = route === 'POST /sign-out';
  return service().send(addressOf(route), { method, headers, body, signedOut });
}

test.each(changing)(
  '%s tells what is wrong with a body that is not what it says',
  async (route) => {
    for (const [name, body] of Object.entries(BROKEN)) {
      const reply = await replyTo(route, body);
      const text = await reply.text();
      expect([400, 413, 415], `${name}: ${reply.status} ${text.slice(0, 300)}`).toContain(
        reply.status,
      );
      if (!isApi(route)) continue;
      const { detail } = JSON.parse(text);
      expect(detail, name).toMatch(/^[^\n]{10,300}\.$/);
    }
  },
);

test.each(changing)('%s has no fault of ours for a body that holds odd things', async (route) => {
  for (const [name, body] of Object.entries(ODD)) {
    const reply = await replyTo(route, body);
    const text = await reply.text();
    expect(reply.status, `${name}: ${text.slice(0, 300)}`).toBeLessThan(500);
  }
});

test.each(changing.filter(takesJson))(
  '%s refuses a form, and a body that is left out',
  async (route) => {
    for (const body of [form('reason=none'), parts(`${PART}\r\n--line--\r\n`)])
      expect((await replyTo(route, body)).status).toBe(415);
    expect((await replyTo(route, json(''))).status).toBe(400);
  },
);

test.each(changing.filter(takesFiles))(
  '%s refuses JSON, and parts without a file',
  async (route) => {
    expect((await replyTo(route, json('{}'))).status).toBe(415);
    const { bytes } = ODD['parts without a file'] ?? json('');
    expect((await replyTo(route, parts(bytes))).status).toBe(400);
  },
);

test.each(changing.filter((route) => !isApi(route)))('%s refuses JSON', async (route) => {
  expect((await replyTo(route, json('{"reason": "none"}'))).status).toBe(415);
});

const ODD_IDS = ['%00', '%ff', '%zz', 'x'.repeat(5_000), '%F0%9F%98', '..%2f..%2fetc', "'; --"];
const routes = Object.keys(POLICY).filter(
  (route) => route !== 'POST /api/commands' && !route.endsWith('/events'),
);

test.each(routes)('%s has no fault of ours for an odd address', async (route) => {
  const method = route.split(' ')[0] ?? '';
  for (const id of ODD_IDS) {
    const query = `?q=${id}&before=${id}&limit=${id}&from=${id}&state=${id}&question=${id}&product=${id}`;
    const signedOut = route === 'POST /sign-out';
    const reply = await service().send(`${addressOf(route, id)}${query}`, { method, signedOut });
    expect(reply.status, `${id}: ${(await reply.text()).slice(0, 300)}`).toBeLessThan(500);
  }
});
