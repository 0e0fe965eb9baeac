import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endpoints } from '@denwaban/api';
import { expect, test } from 'vitest';
import { addressesIn } from './contract.ts';

const api = join(import.meta.dirname, '..', '..', 'api');
const words = readdirSync(api).filter((file) => /^[a-z-]+\.ts$/.test(file) && !['print.ts'].includes(file));

test('the browser knows of every endpoint its name, method and path, and no more', async () => {
  const printed = (await Promise.all(words.map((word) => addressesIn(join(api, word))))).join('\n');
  for (const { endpoint } of endpoints) {
    const { name, method, path } = endpoint;
    expect(printed).toContain(`= ${JSON.stringify({ name, method, path })};`);
  }
  expect(printed).not.toMatch(/^import|z\./m);
});

const assets = join(import.meta.dirname, '..', 'dist', 'assets');
const built = (pattern: RegExp) => readdirSync(assets).filter((file) => pattern.test(file));
const read = (file: string) => readFileSync(join(assets, file), 'utf8');

test('what builds the shapes of the api stays at home', () => {
  for (const script of built(/\.js$/)) expect(read(script)).not.toContain('ZodError');
});

test('the caller’s page loads nothing of the console’s', () => {
  const [page = ''] = built(/^call-.*\.js$/);
  expect(read(page)).not.toMatch(/from"\.\/(shared|console)/);
});

test('every piece in use brings its styles', () => {
  const styles = built(/\.css$/)
    .map(read)
    .join('');
  const classes = built(/\.js$/)
    .map(read)
    .join('')
    .matchAll(/root:`(m_[0-9a-f]+)`/g);
  const used = [...new Set([...classes].map(([, name = '']) => name))];
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((name) => !styles.includes(name))).toEqual([]);
});
