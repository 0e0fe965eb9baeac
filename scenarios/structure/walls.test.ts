import { expect, test } from 'vitest';
import { readSources, type SourceFile } from './source.ts';
import { type Wall, walls } from './walls.ts';

const house = readSources();

test('the house is read whole', () => {
  for (const part of ['domain', 'api', 'server', 'web', 'database', 'bin'])
    expect(house.filter(({ path }) => path.startsWith(`${part}/`)).length, part).toBeGreaterThan(3);
});

test.each(walls)('$says', (wall) => {
  expect(wall.broken(house)).toEqual([]);
});

/** A file that breaks the wall it stands under, by what it does at its second line. */
type Planted = readonly [path: string, code: string, told: string];

const planted: Record<string, readonly Planted[]> = {
  'domain/ imports nothing outside itself': [
    ['domain/calls/clock.ts', `import { readFileSync } from 'node:fs';`, 'imports node:fs'],
    ['domain/calls/check.ts', `import { z } from 'zod';`, 'imports zod'],
    ['domain/calls/say.ts', `import type { Call } from '@denwaban/api/calls';`, 'imports @denwaban/api/calls'],
    ['domain/hours/holidays.ts', `import law from '@holiday-jp/holiday_jp';`, 'imports @holiday-jp/holiday_jp'],
    ['domain/calls/life.test.ts', `import { openPool } from 'pg';`, 'imports pg'],
    ['domain/calls/late.ts', `const law = await import('lodash');`, 'imports lodash'],
  ],
  'api/ imports only zod and domain/': [
    ['api/calls.ts', `import fastify from 'fastify';`, 'imports fastify'],
    ['api/calls.ts', `export * from '../server/calls/store.ts';`, 'imports ../server/calls/store.ts'],
  ],
  'web/ never imports server/, server/ never web/, and neither what only tests need': [
    [
      'web/calls/Desk.tsx',
      `import { desk } from '@denwaban/server/calls/desk.ts';`,
      'imports @denwaban/server/calls/desk.ts',
    ],
    ['server/calls/desk.ts', `import '../../web/main.tsx';`, 'imports ../../web/main.tsx'],
    [
      'server/calls/desk.ts',
      `import { aoba } from '../../database/cast/aoba.ts';`,
      'imports ../../database/cast/aoba.ts',
    ],
    [
      'server/calls/desk.ts',
      `import { story } from '@denwaban/scenarios/story.ts';`,
      'imports @denwaban/scenarios/story.ts',
    ],
  ],
  'what ships imports nothing that is there for tests alone': [
    [
      'server/calls/desk.ts',
      `import { freshDatabase } from '../testing/database.ts';`,
      'imports ../testing/database.ts',
    ],
    ['domain/calls/call.ts', `import { ringing } from './examples.ts';`, 'imports ./examples.ts'],
    ['web/kit/keys/keys.ts', `import { vi } from 'vitest';`, 'imports vitest'],
  ],
  'one part enters another by its name, not by a path': [
    [
      'server/calls/hear.ts',
      `import { advance } from '../../domain/calls/index.ts';`,
      'imports ../../domain/calls/index.ts',
    ],
  ],
  'a word of the domain is entered by its index.ts': [
    ['domain/cases/open.ts', `import { isOpen } from '../hours/open.ts';`, 'imports ../hours/open.ts'],
    [
      'server/cases/open-case.ts',
      `import { open } from '@denwaban/domain/cases/open';`,
      'imports @denwaban/domain/cases/open',
    ],
  ],
  'shell/ knows no trade': [
    ['server/shell/ask.ts', `import * as store from '../cases/store.ts';`, 'imports ../cases/store.ts'],
    ['server/shell/ask.ts', `import type { Call } from '@denwaban/domain/calls';`, 'imports @denwaban/domain/calls'],
    ['server/shell/http.ts', `import { openCase } from '@denwaban/api/cases';`, 'imports @denwaban/api/cases'],
  ],
  'only a store.ts and shell/ import the database library': [
    ['server/cases/open-case.ts', `import { sql } from 'kysely';`, 'imports kysely'],
    ['server/cases/open-case.ts', `import type pg from 'pg';`, 'imports pg'],
    ['server/signin/library.ts', `import pg from 'pg';`, 'imports pg'],
    ['web/cases/use-cases.ts', `import { PgBoss } from 'pg-boss';`, 'imports pg-boss'],
  ],
  'only shell/config.ts reads the environment': [
    ['server/post/post.ts', 'const host = process.env.SMTP_HOST;', 'says process.env'],
    ['server/post/post.ts', `import { env } from 'node:process';`, `says from 'node:process'`],
    [
      'server/post/post.ts',
      `const all = ['docs/*', process.env.HOME, '*/']; // '/*' begins no comment here`,
      'says process.env',
    ],
  ],
  'in domain/ time and chance are arguments': [
    ['domain/calls/call.ts', 'const now = new Date();', 'says new Date()'],
    ['domain/calls/call.ts', 'const now = Date.now();', 'says Date.now'],
    ['domain/routing/choose.ts', 'const any = Math.random();', 'says Math.random'],
  ],
  'in domain/ no answer depends on the zone or language of the machine': [
    ['domain/hours/open.ts', 'const hour = at.getHours();', 'says .getHours('],
    ['domain/usage/usage.ts', 'const shown = yen.toLocaleString();', 'says .toLocaleString('],
  ],
  'only exchange/ speaks of bridges, Stasis and SIP': [
    ['domain/calls/call.ts', 'const sipCallId = 1;', 'says sip'],
    ['domain/calls/call.ts', `const state = 'bridged';`, 'says bridged'],
    ['server/calls/hear.ts', 'const inStasis = true;', 'says Stasis'],
  ],
  'only exchange/ speaks of channels': [
    ['server/calls/hear.ts', 'const channelId = 1;', 'says channel'],
    ['domain/calls/call.ts', 'type Leg = { callerChannel: string };', 'says Channel'],
  ],
  'only a store.ts and shell/ speak SQL': [
    ['server/cases/open-case.ts', `await tx.q.selectFrom('cases').execute();`, 'says tx.q'],
    ['server/cases/open-case.ts', `await books.pool.query('select 1');`, 'says pool.query('],
  ],
  'what a write did is known by `returning`, since nobody waits for its answer (decisions/0014)': [
    ['server/links/store.ts', `return taken.numDeletedRows === 1n;`, 'says numDeletedRows'],
  ],
  'no SQL asks the database what time it is': [
    ['server/cases/store.ts', `const late = 'due_at < now()';`, 'says now()'],
    [
      'database/migrations/0009_late.sql',
      'create table late (at timestamptz default current_timestamp);',
      'says current_timestamp',
    ],
  ],
  'a thing with no home is a word that has not been named: no utils, helpers, common, core, lib, services, managers': [
    ['server/utils/dates.ts', 'export const day = 1;', 'has no home'],
    ['domain/calls/helpers.ts', 'export const day = 1;', 'has no home'],
  ],
};

const plantings = Object.entries(planted).flatMap(([says, all]) => all.map((one) => [says, ...one] as const));

test.each(plantings)('“%s” is broken by %s with %s', (says, path, code, told) => {
  const file = { path, text: `// planted\n${code}\n` };
  const line = told === 'has no home' ? 1 : 2;
  expect(wallThat(says).broken([file])).toEqual([`${path}:${line} ${told}`]);
});

test('a circle of imports is told as the way round it', () => {
  const circle: SourceFile[] = [
    { path: 'domain/calls/a.ts', text: `import { b } from './b.ts';` },
    { path: 'domain/calls/b.ts', text: `export { c } from './c.ts';` },
    { path: 'domain/calls/c.ts', text: `import { a } from './a.ts';` },
  ];
  const { broken } = wallThat('no file needs itself in the end, by a circle of imports');
  expect(broken(circle)).toEqual(['domain/calls/a.ts → domain/calls/b.ts → domain/calls/c.ts → domain/calls/a.ts']);
  const { path, text } = circle[2] as SourceFile;
  const opened = { path, text: text.replace('import', 'import type') };
  expect(broken([...circle.slice(0, 2), opened])).toEqual([]);
});

test('every wall has been seen to break', () => {
  const circles = walls.find(({ says }) => says.includes('circle'))?.says;
  expect([...Object.keys(planted), circles].sort()).toEqual(walls.map(({ says }) => says).sort());
});

test.each([
  ['a comment', `// import fs from 'node:fs'; process.env`],
  ['a longer comment', `/*\nimport fs from 'node:fs';\n*/`],
  ['its own word', `import { b } from './b.ts';`],
  ['the door of another word', `import {\n  isOpen,\n} from '../hours/index.ts';`],
  ['a word that only contains another', `const gossip = 'unabridged';`],
  ['a clock it was given', 'const at = clock.now();'],
])('no wall is broken by %s', (_, code) => {
  const file = { path: 'domain/calls/planted.ts', text: code };
  expect(walls.flatMap((wall) => wall.broken([file]))).toEqual([]);
});

function wallThat(says: string): Wall {
  const found = walls.find((wall) => wall.says === says);
  if (!found) throw new Error(`no wall says “${says}”`);
  return found;
}
