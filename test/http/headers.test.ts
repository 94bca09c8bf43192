import { expect, test } from 'vitest';
import { POLICY } from '../../src/auth/policy.ts';
import { attachment } from '../../src/http/security-headers.ts';
import { useService } from './app.ts';

const service = useService();
const ID = '00000000-0000-4000-8000-000000000000';
const pages = Object.keys(POLICY)
  .filter((route) => route.startsWith('GET '))
  .map((route) => route.slice(4).replace(/:\w+/g, ID).replace('*', 'app.css'));

test.each(pages)('%s forbids framing, sniffing and foreign code', async (path) => {
  const reply = await service().send(path);
  const policy = reply.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  expect(reply.headers.get('referrer-policy')).toBe('same-origin');
  if (!path.startsWith('/assets')) expect(reply.headers.get('cache-control')).toBe('no-store');
  await reply.body?.cancel();
});

test('a stored file goes out as a download that nothing renders', () => {
  const { headers } = attachment(new Uint8Array([1]), 'Überblick "x"; q.html');
  expect(headers.get('content-type')).toBe('application/octet-stream');
  expect(headers.get('content-security-policy')).toContain('sandbox');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(headers.get('content-disposition')).toBe(
    `attachment; filename="_berblick _x_ q.html"; filename*=UTF-8''%C3%9Cberblick%20%22x%22%3B%20q.html`,
  );
});

test('assets are served by name only', async () => {
  for (const name of ['../app.css', 'client/../../config.js', '%2e%2e/package.json', 'nothing.js'])
    expect((await service().send(`/assets/${name}`)).status).toBe(404);
  const css = await service().send('/assets/app.css', { signedOut: true });
  expect(css.headers.get('content-type')).toContain('text/css');
});

test('more than 25 MB are refused before anything is read', async () => {
  const form = new FormData();
  form.set('files', new File([new Uint8Array(26 * 1024 * 1024)], 'big.pdf'));
  const page = await service().send('/documents', { method: 'POST', body: form });
  expect(page.status).toBe(413);
  const api = await service().send('/api/documents', { method: 'POST', body: form });
  expect(api.status).toBe(413);
  expect(await api.json()).toMatchObject({ code: 'file_limits' });
});
