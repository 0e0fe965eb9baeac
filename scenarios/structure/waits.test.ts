import { reactions } from '@denwaban/server/events/reactions.ts';
import { dueHandlers, jobHandlers } from '@denwaban/server/handlers.ts';
import { expect, test } from 'vitest';
import { isTest, readSources, withoutComments } from './source.ts';

const office = readSources()
  .filter(({ path }) => path.startsWith('server/') && !isTest(path))
  .map(({ text }) => withoutComments(text))
  .join('\n');

const unused = {} as Parameters<typeof jobHandlers>[0];

test('every job that is put in the queue has a handler, and every handler a job', () => {
  const caused = Object.values(reactions).flatMap((all) => all.map((reaction) => reaction.do));
  const asked = namesIn(/\benqueue\([^;]*?\bdo: '(\w+)'/g);
  expect(sorted([...caused, ...asked])).toEqual(sorted(Object.keys(jobHandlers(unused))));
});

test('every wait has somebody who sees to it when it is over, and nobody sees to what never waits', () => {
  const waiting = namesIn(/\bwait\(\s*\w+,\s*\{[^}]*?\bword: '(\w+)'/g);
  expect(sorted(waiting)).toEqual(sorted(Object.keys(dueHandlers(unused))));
});

function namesIn(pattern: RegExp): string[] {
  return [...office.matchAll(pattern)].map(([, name = '']) => name);
}

function sorted(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
