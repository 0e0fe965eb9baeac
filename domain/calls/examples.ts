// Calls for the tests, made as calls are made: by arriving and hearing facts.
import { advance } from './advance.ts';
import { type Arrival, arrive } from './arrive.ts';
import type { Call } from './call.ts';
import type { Fact } from './fact.ts';
import type { Outcome } from './outcome.ts';

export const start = new Date('2026-05-11T01:00:00Z');
export const rules = { wrapUpSeconds: 60 };

export const at = (seconds: number) => new Date(start.getTime() + seconds * 1000);

export const arrival: Arrival = {
  id: 'call-1',
  client: 'sakura',
  line: 'line-1',
  exchange: 'pretend',
  from: { kind: 'number', e164: '+819012345678' },
  caller: 'yamamoto',
  scriptVersion: 'script-3',
  recording: { is: 'off' },
  hours: 'open',
};

export const offer = (id: string, operator: string, until = at(20)): Fact => ({
  fact: 'offered',
  offer: id,
  operator,
  until,
});

/** A call that arrived at the start and heard these facts, one second apart. */
export function callThat(...facts: Fact[]): Call {
  return lastOutcome(...facts).call;
}

export function lastOutcome(...facts: Fact[]): Outcome {
  return facts.reduce(
    (before: Outcome, fact, index) => advance(before.call, fact, at(index + 1), rules),
    arrive(arrival, start),
  );
}

export const toTalking: Fact[] = [offer('offer-1', 'mori'), { fact: 'answered', offer: 'offer-1', operator: 'mori' }];

export const commandsOf = ({ commands }: Outcome) => commands.map(({ command }) => command);
export const namesOf = ({ events }: Outcome) => events.map(({ name }) => name);
