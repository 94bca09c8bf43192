import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { settingsPage } from '../bench/settings-page.ts';
import { environment } from '../src/config/environment.ts';
import { readConfig } from '../src/config.ts';
import { AppError } from '../src/errors.ts';

test('nothing set gives the embedded database, the built-in models and this machine only', () => {
  expect(readConfig({})).toMatchObject({
    dataFolder: expect.stringMatching(/^\/.*\.vouch$/),
    databaseUrl: null,
    host: '127.0.0.1',
    port: 4310,
    origin: null,
    models: { chat: 'builtin', embeddings: 'builtin', concurrency: 8, timeoutMs: 60_000 },
  });
});

test('trusted proxies are addresses and networks', () => {
  const of = (text: string) => readConfig({ VOUCH_TRUSTED_PROXIES: text }).trustedProxies;
  expect(of('127.0.0.1, 10.0.0.0/8 fd00::/8')).toEqual(['127.0.0.1', '10.0.0.0/8', 'fd00::/8']);
  for (const wrong of ['proxy', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', 'fd00::/129'])
    expect(() => of(wrong), wrong).toThrow(/TRUSTED_PROXIES/);
});

test('an empty variable counts as unset', () => {
  expect(readConfig({ DATABASE_URL: '', VOUCH_PORT: '' })).toEqual(readConfig({}));
});

test('every problem is named at once, without the values', () => {
  const problems = catchError(() =>
    readConfig({
      VOUCH_PORT: '99999',
      DATABASE_URL: 'mysql://secret@host/db',
      VOUCH_ORIGIN: 'https://vouch.example.com/path',
      VOUCH_CHAT: 'parrot',
      VOUCH_ADMIN_EMAIL: 'nobody',
    }),
  );
  expect(problems.code).toBe('configuration');
  for (const name of ['PORT', 'DATABASE_URL', 'ORIGIN', 'CHAT', 'ADMIN_EMAIL'])
    expect(problems.message).toContain(name);
  expect(problems.message).not.toContain('secret');
});

test('a chat model needs its name and a key or a server of its own', () => {
  const problems = catchError(() => readConfig({ VOUCH_CHAT: 'openai' }));
  expect(problems.message).toMatch(/OPENAI_API_KEY.*VOUCH_CHAT_MODEL/);
  const config = readConfig({
    VOUCH_CHAT: 'openai',
    VOUCH_CHAT_MODEL: 'small',
    OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1',
  });
  expect(config.models).toMatchObject({ chat: 'openai', chatModel: 'small', apiKey: null });
});

test('a token budget is a number of tokens, and none unless it is set', () => {
  const of = (text: string) => readConfig({ VOUCH_TOKEN_BUDGET: text }).models.tokenBudget;
  expect(of('')).toBeNull();
  expect(of('250000')).toBe(250_000);
  for (const wrong of ['0', '-5', '1.5', 'none', '1e13'])
    expect(() => of(wrong), wrong).toThrow(/VOUCH_TOKEN_BUDGET must be a whole number/);
});

test('prices go together, and a cost budget needs them', () => {
  const of = (env: Record<string, string>) => readConfig(env).models;
  expect(of({})).toMatchObject({ prices: null, costBudget: null });
  expect(
    of({ VOUCH_PRICE_INPUT: '0.15', VOUCH_PRICE_OUTPUT: '0.6', VOUCH_COST_BUDGET: '2.50' }),
  ).toMatchObject({ prices: { input: 0.15, output: 0.6, currency: 'USD' }, costBudget: 2.5 });
  expect(() => of({ VOUCH_PRICE_INPUT: '1' })).toThrow(/go together/);
  expect(() => of({ VOUCH_COST_BUDGET: '5' })).toThrow(/VOUCH_COST_BUDGET needs/);
  expect(() => of({ VOUCH_PRICE_INPUT: '-1', VOUCH_PRICE_OUTPUT: '1' })).toThrow(/an amount/);
});

test('an origin is kept without its slash', () => {
  expect(readConfig({ VOUCH_ORIGIN: 'https://vouch.example.com/' }).origin).toBe(
    'https://vouch.example.com',
  );
});

test('whatever the environment holds, the answer is a configuration or one clear error', () => {
  const names = ['VOUCH_PORT', 'DATABASE_URL', 'VOUCH_ORIGIN', 'VOUCH_CHAT', 'VOUCH_ADMIN_EMAIL'];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), fc.string()), (env) => {
      try {
        expect(readConfig(env).port).toBeTypeOf('number');
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
      }
    }),
  );
});

function catchError(run: () => unknown): AppError {
  try {
    run();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('no AppError was thrown');
}

test('references are one of three styles, and name document and section unless set', () => {
  const of = (text: string) => readConfig({ VOUCH_REFERENCES: text }).references;
  expect([of(''), of('document'), of('none')]).toEqual(['section', 'document', 'none']);
  expect(() => of('file')).toThrow(/VOUCH_REFERENCES must be one of none, document, section/);
});

test.each(Object.entries(environment.shape))('%s says what it is', (_name, schema) => {
  expect(schema.description ?? '').toMatch(/^.{8,}\.$/);
});

test('docs/settings.md names every setting as it is (npm run docs writes it)', () => {
  expect(readFileSync('docs/settings.md', 'utf8')).toBe(settingsPage());
});
