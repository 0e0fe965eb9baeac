import { expect, test } from 'vitest';
import { advance } from './advance.ts';
import { arrival, at, rules, start } from './examples.ts';
import { waitedSeconds } from './lengths.ts';
import { enterUnattended } from './unattended.ts';

const now = new Date(start.getTime() + 3_600_000);

test.each([
  ['in the hours, with a message', 'open', 12, 'voicemail', 'call.message_left call.ended'],
  ['outside the hours, with a message', 'closed', 12, 'voicemail', 'call.message_left call.ended'],
  ['in the hours, without a word', 'open', 0, 'abandoned', 'call.abandoned call.ended'],
  ['outside the hours, without a word', 'closed', 0, 'outside_hours', 'call.ended'],
  ['where a message may be left anyway', { voicemailSeconds: 60 }, 0, 'outside_hours', 'call.ended'],
] as const)('a caller whom nobody could be handed, %s: %j, %i seconds', (_, hours, seconds, how, told) => {
  const met = enterUnattended({ ...arrival, hours }, { began: at(0), ended: at(30) }, now);
  expect(met.events.map(({ name }) => name)).toEqual(['call.arrived', 'call.entered']);
  const { call, events } = advance(met.call, { fact: 'message_left', seconds }, now, rules);
  expect(call.state).toEqual({ is: 'ended', how, enteredAt: now });
  expect(call).toMatchObject({ arrivedAt: at(0), endedAt: at(30), endedBy: 'caller', answeredAt: null });
  expect(waitedSeconds(call)).toBe(30);
  expect(events.map(({ name }) => name).join(' ')).toBe(told);
});
