import { type Import, importsOf } from './imports.ts';
import { isTest, partOf } from './source.ts';
import type { Wall } from './walls.ts';

/** Which parts each part may know. Tests of a whole story, and the benches, know everything. */
const knows: Record<string, readonly string[]> = {
  domain: ['domain'],
  api: ['api', 'domain'],
  server: ['server', 'api', 'domain'],
  web: ['web', 'api', 'domain'],
  database: ['database', 'server', 'api', 'domain'],
  asterisk: ['asterisk'],
};
const parts = [...Object.keys(knows), 'scenarios', 'bench'];
/** These are packages; the cast and the telephone exchange are only files. */
const named = ['domain', 'api', 'server', 'web', 'scenarios', 'bench'];

const databaseLibraries = ['kysely', 'pg', 'pg-boss'];
const testTools = ['vitest', 'fast-check'];
/** The law and the numbering plan are written out in the domain; these check it from outside. */
const oracles = ['@holiday-jp/holiday_jp', 'libphonenumber-js'];

/** All the shell may know of the trade: a refusal, and whether a role has an ability; and of the api, its form. */
const aboveTrades = ['domain/refusals/index.ts', 'domain/staff/index.ts', 'api/endpoint.ts', 'api/openapi.ts'];

/** Raises the demo, whose past is told by the machinery of the scenarios. */
const raisesDemo = ({ file, to }: Import) => file === 'server/main.ts' && to === 'scenarios/demo.ts';

/** Writes the printed API to its file. */
const printer = 'api/print.ts';

export const importWalls: readonly Wall[] = [
  wall('domain/ imports nothing outside itself', ({ file, to }) => {
    if (!within(file, 'domain/') || within(to, 'domain/')) return false;
    return !(isTest(file) && [...testTools, ...oracles].includes(to));
  }),
  wall('api/ imports only zod and domain/', ({ file, to }) => {
    if (!within(file, 'api/') || file === printer || within(to, 'api/') || within(to, 'domain/')) return false;
    return to !== 'zod' && !(isTest(file) && [...testTools, 'node:'].includes(to));
  }),
  wall('web/ never imports server/, server/ never web/, and neither what only tests need', ({ file, to }) => {
    const known = knows[partOf(file)];
    if (known === undefined || !parts.includes(partOf(to)) || known.includes(partOf(to))) return false;
    return !(isTest(file) && ['database', 'asterisk'].includes(partOf(to)));
  }),
  wall('what ships imports nothing that is there for tests alone', ({ file, to }) => {
    return !isTest(file) && shipped(file) && (isTest(to) || testTools.includes(to));
  }),
  wall('one part enters another by its name, not by a path', ({ file, from, to }) => {
    return shipped(file) && from.startsWith('.') && named.includes(partOf(to)) && partOf(to) !== partOf(file);
  }),
  wall('a word of the domain is entered by its index.ts', ({ file, to }) => {
    return within(to, 'domain/') && wordOf(to) !== wordOf(file) && !/^domain\/[^/]+\/index\.ts$/.test(to);
  }),
  wall('shell/ knows no trade', ({ file, to }) => {
    if (!within(file, 'server/shell/') || isTest(file) || within(to, 'server/shell/')) return false;
    return parts.includes(partOf(to)) && !aboveTrades.includes(to);
  }),
  wall('only a store.ts and shell/ import the database library', ({ file, to }) => {
    if (!databaseLibraries.includes(to) || isTest(file) || within(file, 'server/shell/')) return false;
    return !/^server\/.*\/store\.ts$/.test(file);
  }),
];

function wall(says: string, forbids: (found: Import) => boolean): Wall {
  return {
    says,
    broken: (files) =>
      files
        .flatMap(importsOf)
        .filter((found) => forbids(found) && !raisesDemo(found))
        .map(({ file, line, from }) => `${file}:${line} imports ${from}`),
  };
}

function shipped(path: string): boolean {
  return knows[partOf(path)] !== undefined;
}

function within(path: string, folder: string): boolean {
  return path.startsWith(folder);
}

function wordOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}
