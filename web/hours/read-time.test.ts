import { expect, test } from 'vitest';
import { readTime } from './read-time.ts';

test.each([
  ['9:00', '09:00'],
  ['９：３０', '09:30'],
  ['930', '09:30'],
  ['1800', '18:00'],
  ['9', '09:00'],
  ['9時', '09:00'],
  ['9時半', '9時半'],
  ['18時30分', '18:30'],
  ['24:00', '24:00'],
  ['', ''],
  ['noon', 'noon'],
])('%s is read as %s', (typed, time) => expect(readTime(typed)).toBe(time));
