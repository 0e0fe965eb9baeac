import { expect, test } from 'vitest';
import { isRefusal } from '../refusals/index.ts';
import { type Archive, type ArchiveAnswer, ask, expire, failed, made, take } from './index.ts';

const now = new Date('2026-11-22T01:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const asking = { id: 'a', client: 'sakura', askedBy: { kind: 'staff', id: 'yamada' } } as const;
const asked = (latest: Archive | null = null) => ask(latest, asking, now) as ArchiveAnswer;
const whole = { bytes: 1000, sha256: 'abc' };

test('one is made of a client at a time', () => {
  const { archive } = asked();
  expect(ask(archive, asking, now)).toMatchObject({ code: 'archive_under_way' });
  expect(ask({ ...archive, state: 'working' }, asking, now)).toMatchObject({ code: 'archive_under_way' });
  expect(isRefusal(ask(failed(archive, now).archive, asking, now))).toBe(false);
  expect(isRefusal(ask(made(archive, whole, now).archive, asking, now))).toBe(false);
});

test('it can be taken for fourteen days, and then it is gone', () => {
  const { archive, events } = made(asked().archive, whole, now);
  expect(events).toEqual([{ name: 'archive.made', client: 'sakura', id: 'a', data: whole }]);
  expect(take(archive, later(13))).toMatchObject(whole);
  expect(take(archive, later(14))).toMatchObject({ code: 'not_found' });
  expect(expire(archive, later(13))).toBeNull();
  expect(expire(archive, later(14))?.archive.state).toBe('expired');
});

test('what is not made cannot be taken, nor expire', () => {
  const { archive } = asked();
  expect(take(archive, now)).toMatchObject({ code: 'not_found' });
  expect(take(failed(archive, now).archive, now)).toMatchObject({ code: 'not_found' });
  expect(take(null, now)).toMatchObject({ code: 'not_found' });
  expect(expire(failed(archive, now).archive, later(30))).toBeNull();
});
