import type { TrialShown } from '@denwaban/api/trials';
import { expect, test } from 'vitest';
import { standingOf } from './standing.ts';

const shown = (changed: Partial<TrialShown>): TrialShown => ({
  ...{ id: 'trial', line: 'main', number: '+819012345678', by: { id: 'kato', name: '加藤' }, begunAt: '' },
  ...{ state: 'ringing', until: null, why: null, loudness: null, isHeard: false, call: null, at: null },
  ...changed,
});
const heard = { loudness: 0.1, isHeard: true };

test.each<[string, Partial<TrialShown>, string]>([
  ['rings', {}, 'now todo todo'],
  ['is answered', { state: 'speaking' }, 'done now todo'],
  ['is to be rung back', { state: 'ringing_back', ...heard }, 'done done now'],
  ['is passed', { state: 'passed', ...heard }, 'done done done'],
  ['was busy', { state: 'failed', why: 'busy' }, 'failed todo todo'],
  ['was cut short', { state: 'failed', why: 'cut_short' }, 'done failed todo'],
  ['was not heard', { state: 'failed', why: 'silent', loudness: 0 }, 'done failed todo'],
  ['was not rung back', { state: 'failed', why: 'not_rung_back', ...heard }, 'done done failed'],
  ['was given up while it was to be rung back', { state: 'failed', why: 'given_up', ...heard }, 'done done failed'],
  ['was given up while it rang', { state: 'failed', why: 'given_up' }, 'failed todo todo'],
])('a trial that %s', (_, changed, standing) => {
  expect(Object.values(standingOf(shown(changed))).join(' ')).toBe(standing);
});
