import { isRefusal, type Refusal, refuse } from '../refusals/index.ts';
import type { Journey, JourneyAnswer, TestTick } from './journey.ts';
import { testTicks } from './journey.ts';
import { isOpenStage } from './stage.ts';

/** What the books say of a test call. */
export type TestCall = {
  id: string;
  client: string;
  arrivedAt: Date;
  isAnswered: boolean;
  /** A report of what was taken in it was sent to a person of the client, or acknowledged by one. */
  isReported: boolean;
};

/** Whether a call rang before its client was live: it is a test, and on no bill. */
export function isTestCall({ stage, liveAt }: Pick<Journey, 'stage' | 'liveAt'>, arrivedAt: Date): boolean {
  return isOpenStage(stage) || (liveAt !== null && arrivedAt < liveAt);
}

type Ticking = { tick: TestTick; call: TestCall; by: string };

/**
 * One of the three ticks, each with the call that proves it; ticking again takes the later call.
 * Refuses client_already_live, test_call_of_another, test_call_not_answered, test_call_not_reported.
 */
export function tickTest(journey: Journey, { tick, call, by }: Ticking, now: Date): JourneyAnswer | Refusal {
  if (!isOpenStage(journey.stage)) return refuse('client_already_live');
  const proof = proves(journey, tick, call);
  if (isRefusal(proof)) return proof;
  const { client } = journey;
  return {
    journey: {
      ...journey,
      ticks: { ...journey.ticks, [tick]: { call: call.id, proof: null, words: '', by, at: now } },
    },
    events: [{ name: 'journey.ticked', client, id: client, data: { tick, call: call.id } }],
  };
}

function proves(journey: Journey, tick: TestTick, call: TestCall): true | Refusal {
  if (call.client !== journey.client) return refuse('test_call_of_another');
  if (!call.isAnswered) return refuse('test_call_not_answered');
  if (tick === 'reported' && !call.isReported) return refuse('test_call_not_reported');
  return true;
}

/** What the other rooms say of a client that wishes to go live. */
export type Readiness = {
  verification: boolean;
  contract: boolean;
  script: boolean;
  hours: boolean;
  line: boolean;
  reportTo: boolean;
};

export const goLiveItems = [
  ...(['verification', 'contract', 'script', 'hours', 'line', 'reportTo'] as const),
  ...testTicks,
] as const;
export type GoLiveItem = (typeof goLiveItems)[number];

/** What is still missing before a client can go live, in the order in which it is done. */
export function lacksOf({ ticks }: Pick<Journey, 'ticks'>, readiness: Readiness): GoLiveItem[] {
  const isDone = (item: GoLiveItem) => (isTestTick(item) ? ticks[item] !== undefined : readiness[item]);
  return goLiveItems.filter((item) => !isDone(item));
}

function isTestTick(item: GoLiveItem): item is TestTick {
  return (testTicks as readonly GoLiveItem[]).includes(item);
}

/**
 * From now on its calls are real and on the bill. Refuses client_already_live, not_ready_to_go_live with everything that lacks
 * (`checklist.reached`).
 */
export function goLive(journey: Journey, readiness: Readiness, now: Date): JourneyAnswer | Refusal {
  if (!isOpenStage(journey.stage)) return refuse('client_already_live');
  const lacks = lacksOf(journey, readiness);
  if (lacks.length > 0) {
    const problems = lacks.map((item) => ({ field: `checklist.${item}`, code: 'not_yet_done' }) as const);
    return refuse('not_ready_to_go_live', problems);
  }
  const { client, ticks } = journey;
  const calls = Object.fromEntries(testTicks.map((tick) => [tick, ticks[tick]?.call])) as Record<TestTick, string>;
  return {
    journey: { ...journey, stage: 'live', since: now, liveAt: now, next: null },
    events: [{ name: 'journey.went_live', client, id: client, data: { calls } }],
  };
}
