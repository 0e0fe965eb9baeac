import { expect, test } from 'vitest';
import { z } from 'zod';
import { firstIdAt, idNamed, newId } from './ids.ts';

const noon = new Date('2026-11-20T12:00:00+09:00');
const later = new Date(noon.getTime() + 1);

test('ids of one instant sort in the order they were made', () => {
  const ids = Array.from({ length: 5000 }, () => newId(noon));
  expect(ids).toEqual([...new Set(ids)].sort());
  for (const id of ids.slice(0, 50)) expect(z.uuidv7().safeParse(id).success).toBe(true);
});

test('a range of time is a range of ids, also on a clock of the past', () => {
  const id = newId(noon);
  expect(firstIdAt(noon) <= id && id < firstIdAt(later)).toBe(true);
});

test('what has the same name at the same instant has the same id, which is sorted by its time', () => {
  const id = idNamed('engine 1', noon);
  expect(z.uuidv7().safeParse(id).success).toBe(true);
  expect(idNamed('engine 1', noon)).toBe(id);
  expect(idNamed('engine 2', noon)).not.toBe(id);
  expect(id >= firstIdAt(noon) && id < firstIdAt(new Date(noon.getTime() + 1))).toBe(true);
});
