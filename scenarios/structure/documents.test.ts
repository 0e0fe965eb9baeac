import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settings } from '@denwaban/server/shell/settings.ts';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = globSync(['*.md', 'docs/**/*.md'], { cwd: root });
const decisions = documents.filter((path) => path.startsWith('docs/decisions/')).map(read);

test('every dependency has its reason in docs/decisions', () => {
  const packages = ['', 'domain/', 'api/', 'server/', 'web/', 'scenarios/', 'bench/'];
  const named = packages.flatMap((place) => dependenciesOf(`${place}package.json`));
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((name) => !decisions.some((text) => wordsOf(text).has(name)))).toEqual([]);
});

test('operating.md names every setting and no other', () => {
  const rows = [...read('docs/operating.md').matchAll(/^\| `([A-Z0-9_]+)` +\|/gm)].map(([, name]) => name);
  expect(rows.sort()).toEqual(Object.keys(settings.shape).sort());
});

test('every command of the command line is there, and told in operating.md', () => {
  const commands = [...read('bin/denwaban').matchAll(/^ {2}(\w+): \{ runs: '([^']+)'/gm)];
  expect(commands.length).toBeGreaterThan(2);
  for (const [, name = '', file = ''] of commands) {
    expect(existsSync(join(root, file)), file).toBe(true);
    expect(read('docs/operating.md')).toContain(name === 'start' ? '`npm start`' : `\`npx denwaban ${name}\``);
  }
});

test('the glossary has every word of the domain and of the office', () => {
  const glossary = read('docs/glossary.md');
  const words = globSync(['domain/*/', 'server/*/'], { cwd: root }).map((path) => path.split('/')[1] ?? '');
  const apart = ['node_modules', 'testing'];
  expect(words.filter((word) => !apart.includes(word) && !glossary.includes(`\`${word}\``))).toEqual([]);
});

test.each(documents)('%s speaks of files that are there', (path) => {
  const text = read(path);
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, to = '']) => join(dirname(path), to));
  const files = [...text.matchAll(/`((?:domain|api|server|web|database|scenarios|bench|bin)\/[\w./-]+\.\w+)`/g)].map(
    ([, file = '']) => file,
  );
  expect([...links, ...files].filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

function wordsOf(text: string): Set<string> {
  return new Set(text.match(/@?[\w-]+(?:[/.][\w-]+)*/g));
}

function dependenciesOf(path: string): string[] {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read(path));
  const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies });
  return all.filter((name) => !name.startsWith('@denwaban/'));
}
