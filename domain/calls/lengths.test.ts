import { expect, test } from 'vitest';
import type { Call } from './call.ts';
import { at, callThat } from './examples.ts';
import { talkedSeconds, waitedSeconds } from './lengths.ts';

const lasting = (answered: number | null, ended: number | null): Call => ({
  ...callThat(),
  answeredAt: answered === null ? null : at(answered),
  endedAt: ended === null ? null : at(ended),
});

test.each([
  ['still waiting', lasting(null, null), 0, 0],
  ['abandoned', lasting(null, 12), 12, 0],
  ['talking', lasting(5, null), 5, 0],
  ['over', lasting(5, 65), 5, 60],
  ['over, a part of a second begun', lasting(5.4, 65.2), 5, 59],
  ['answered by a node whose clock is behind', lasting(-1, 3), 0, 4],
  ['ended by a node whose clock is behind', lasting(5, 4), 5, 0],
])('of a call %s', (_is, call, waited, talked) => {
  expect([waitedSeconds(call), talkedSeconds(call)]).toEqual([waited, talked]);
});
