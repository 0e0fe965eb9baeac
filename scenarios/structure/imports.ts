import { dirname, join } from 'node:path/posix';
import { lineAt, type SourceFile, withoutComments } from './source.ts';

/** One import as it stands in a file: `from` as written, `to` as meant. */
export type Import = { file: string; line: number; from: string; to: string; typeOnly: boolean };

/** `import … from`, `export … from` and `import '…'` begin a line, since the formatter sees to it. */
const standing = /^(?:import|export)\b([\w\s{},*$]*?)\bfrom\s*'([^'\n]+)'/gm;
const forEffect = /^(import)\s*'([^'\n]+)'/gm;
const inPassing = /\b(import)\(\s*['`]([^'`\n]+)['`]/g;

export function importsOf({ path, text }: SourceFile): Import[] {
  const code = withoutComments(text);
  return [standing, forEffect, inPassing]
    .flatMap((form) => [...code.matchAll(form)])
    .map(({ index, 1: what = '', 2: from = '' }) => ({
      file: path,
      line: lineAt(code, index),
      from,
      to: meant(from, path),
      typeOnly: /^\s*type\b/.test(what),
    }));
}

/** A path from the root for what is ours, else the name of a package (`node:` for what Node brings). */
function meant(from: string, file: string): string {
  if (from.startsWith('.')) return join(dirname(file), from);
  const [scope = '', name = '', ...deeper] = from.split('/');
  if (scope === '@denwaban') return inside(name, deeper.join('/'));
  if (from.startsWith('node:')) return 'node:';
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** As the `exports` of each part's package.json say. */
function inside(part: string, path: string): string {
  switch (part) {
    case 'domain':
      return `domain/${path}/index.ts`;
    case 'api':
      return path ? `api/${path}.ts` : 'api/index.ts';
    default:
      return `${part}/${path}`;
  }
}
