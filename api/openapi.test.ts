import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endpoints } from './index.ts';
import { openApi } from './openapi.ts';

test('the printed API is the API: after a change, `npm run api:print` shows it as a diff', () => {
  const printed = JSON.parse(readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8'));
  expect(printed).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test('every endpoint has a name and a way in of its own', () => {
  const names = endpoints.map(({ endpoint }) => endpoint.name);
  const ways = endpoints.map(({ endpoint: { method, path } }) => `${method} ${path.replace(/:\w+/g, ':')}`);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(ways).size).toBe(ways.length);
});

test('every reference of the printed API leads somewhere', () => {
  const { components } = openApi() as { components: { schemas: Record<string, unknown> } };
  const references = [...JSON.stringify(openApi()).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name);
  expect(references.filter((name) => !(String(name) in components.schemas))).toEqual([]);
});
