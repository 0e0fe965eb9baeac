import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the house; its path is told from the root, with slashes. */
export type SourceFile = { path: string; text: string };

const root = join(import.meta.dirname, '../..');
const parts = ['domain', 'api', 'server', 'web', 'database', 'asterisk', 'scenarios', 'bench', 'bin'];

/** Every file somebody wrote. */
export function readSources(): SourceFile[] {
  return parts
    .flatMap(pathsIn)
    .filter((path) => /\.(ts|tsx|mjs|js|sql)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function pathsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && name !== 'dist')
    .flatMap((entry) => (entry.isDirectory() ? pathsIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

/** What is code alone, line by line where it stood. Comments may say anything. */
export function withoutComments(text: string): string {
  return text.replace(/(?<=^|[\s({[,;=>|])(?:\/\*[\s\S]*?\*\/|\/\/.*$|-- .*$)/gm, (comment) =>
    comment.replace(/[^\n]/g, ' '),
  );
}

export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

export function partOf(path: string): string {
  return path.split('/')[0] ?? '';
}

/** Tests, and what is there for tests alone. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\/examples\.ts$|\/testing(?:\.ts$|\/)|^scenarios\/|^bench\//.test(path);
}
