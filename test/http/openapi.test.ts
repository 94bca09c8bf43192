import { expect, test } from 'vitest';
import { routesOf, useService } from './app.ts';

const service = useService();

type Operation = {
  summary?: string;
  responses: Record<string, { description?: string }>;
  parameters?: { name: string; in: string; required?: boolean }[];
};
type OpenApi = {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
};

async function document(): Promise<OpenApi> {
  const reply = await service().send('/api/openapi.json');
  expect(reply.status).toBe(200);
  return (await reply.json()) as OpenApi;
}

test('the API describes itself as OpenAPI 3.1, every route of it', async () => {
  const { openapi, paths } = await document();
  expect(openapi).toBe('3.1.0');
  const described = Object.entries(paths).flatMap(([path, operations]) =>
    Object.keys(operations).map(
      (method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`,
    ),
  );
  const routes = routesOf(service().app).filter(
    (route) => route.includes(' /api/') && route !== 'GET /api/openapi.json',
  );
  expect(described.toSorted()).toEqual(routes.toSorted());
});

test('every operation says what it does, names its path parameters and its faults', async () => {
  const { paths } = await document();
  for (const [path, operations] of Object.entries(paths))
    for (const operation of Object.values(operations)) {
      expect(operation.summary, path).toBeTruthy();
      expect(Object.keys(operation.responses), path).toEqual(
        expect.arrayContaining(['401', '403']),
      );
      const named = (operation.parameters ?? [])
        .filter((each) => each.in === 'path')
        .map(({ name }) => name);
      expect(named, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]));
    }
});

test('every reference leads to a schema', async () => {
  const whole = await document();
  const references = [
    ...JSON.stringify(whole).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g),
  ];
  expect(references.length).toBeGreaterThan(20);
  for (const [, name] of references) expect(Object.keys(whole.components.schemas)).toContain(name);
});
