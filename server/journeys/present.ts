import type { JourneyLine, JourneyShown, TestCallShown } from '@denwaban/api/journeys';
import type { Client } from '@denwaban/domain/clients';
import {
  endOf,
  goLiveItems,
  type Journey,
  lacksOf,
  leavingLacks,
  leavingTicks,
  nextStep,
  type Readiness,
  type Remains,
  type Tick,
  testTicks,
} from '@denwaban/domain/journeys';
import * as archives from '../archives/store.ts';
import * as callLists from '../calls/lists/store.ts';
import * as cases from '../cases/store.ts';
import * as relays from '../relays/store.ts';
import * as retention from '../retention/store.ts';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import { hasArrived } from './facts.ts';
import { historyOf } from './history/store.ts';
import * as leavers from './leavers/store.ts';
import * as store from './store.ts';

export type Known = { client: Client; journey: Journey; readiness: Readiness; remains: Remains };
type Names = Map<string, string>;

export function journeyLine({ client, journey, readiness, remains }: Known, names: Names): JourneyLine {
  const { id, name, reading, code, colour } = client;
  const { stage, since, inCharge, wantedFrom, leaving } = journey;
  return {
    ...{ client: id, name, reading, code, colour, stage, wantedFrom },
    since: since.toISOString(),
    inCharge: inCharge === null ? null : { id: inCharge, name: names.get(inCharge) ?? '' },
    next: nextStep(journey, readiness, remains),
    lastDay: leaving?.lastDay ?? null,
  };
}

export async function presentJourney(tx: AgencyTx, known: Known): Promise<JourneyShown> {
  const { journey, readiness } = known;
  const notes = await store.notesOf(tx, journey.client);
  const history = await historyOf(tx, journey.client);
  const ticks = Object.values(journey.ticks) as Tick[];
  const people = [
    ...(journey.inCharge ? [journey.inCharge] : []),
    ...notes.map(({ by }) => by),
    ...ticks.map(({ by }) => by),
    ...history.flatMap(({ by_kind, by_id }) => (by_kind === 'staff' && by_id ? [by_id] : [])),
  ];
  const names = await staff.namesOf(tx, [...new Set(people)]);
  const lacks = lacksOf(journey, readiness);
  const isTest = (item: string): item is (typeof testTicks)[number] => (testTicks as readonly string[]).includes(item);
  return {
    ...journeyLine(known, names),
    ...{ droppedWhy: journey.droppedWhy, quote: journey.quote },
    checklist: goLiveItems.map((item) => ({
      item,
      done: !lacks.includes(item),
      tick: isTest(item) ? tickShown(journey.ticks[item], names) : null,
    })),
    testCalls: journey.liveAt === null ? await testCalls(tx, journey.client) : [],
    leaving: await leavingShown(tx, known, names),
    notes: notes.map(({ id, words, by, at }) => ({ id, words, by: names.get(by) ?? '', at: at.toISOString() })),
    history: history.map(({ id, name, at, by_kind, by_id, data }) => ({
      ...{ id, name, at: at.toISOString(), data: data as Record<string, unknown> },
      by: by_kind === 'staff' && by_id ? (names.get(by_id) ?? null) : null,
    })),
  };
}

function tickShown(tick: Tick | undefined, names: Names) {
  if (!tick) return null;
  const { call, proof, words, by, at } = tick;
  return { call, proof, words, by: names.get(by) ?? '', at: at.toISOString() };
}

/** The latest calls of a client that is not yet live: all of them are tests. */
async function testCalls(tx: AgencyTx, client: string): Promise<TestCallShown[]> {
  const calls = await callLists.page(tx, { client, limit: 20 });
  const names = await staff.namesOf(
    tx,
    calls.flatMap(({ operator }) => operator ?? []),
  );
  return Promise.all(
    calls.map(async ({ id, arrivedAt, answeredAt, operator }) => {
      const [taken] = await cases.ofCall(tx, id);
      const state = taken ? (await relays.statesOf(tx, [taken.id])).get(taken.id) : undefined;
      return {
        ...{ id, arrivedAt: arrivedAt.toISOString(), answered: answeredAt !== null },
        operator: operator ? (names.get(operator) ?? null) : null,
        receiptNumber: taken?.receiptNumber ?? null,
        report: taken ? reportShown(state) : null,
      };
    }),
  );
}

function reportShown(state: string | undefined): TestCallShown['report'] {
  if (state === 'kept' || state === 'unreached') return state;
  return state && hasArrived(state) ? 'arrived' : 'on_its_way';
}

async function leavingShown(tx: AgencyTx, { journey, remains }: Known, names: Names): Promise<JourneyShown['leaving']> {
  const { client, leaving, ticks } = journey;
  if (!leaving) return null;
  const { watchedSince, linesClosedAt, ...notice } = leaving;
  const arrived = watchedSince ? await leavers.callsSince(tx, client, watchedSince) : [];
  const matters = await leavers.openMatters(tx, client);
  const lacks = leavingLacks(journey, remains);
  const proofs = await proofsOf(tx, client);
  return {
    ...{ ...notice, ...proofs },
    watchedSince: watchedSince?.toISOString() ?? null,
    linesClosedAt: linesClosedAt?.toISOString() ?? null,
    arrived: arrived.map(({ id, at, line }) => ({ id, at: at.toISOString(), line })),
    openMatters: matters.map(({ kind, case_id, receipt_number, words, due_at }) => ({
      ...{ kind, case: case_id, receiptNumber: receipt_number, words, due: due_at?.toISOString() ?? null },
    })),
    lateCalls: await leavers.countCallsSince(tx, client, endOf(leaving.lastDay)),
    steps: leavingTicks.map((step) => ({
      step,
      done: !lacks.includes(step),
      tick: tickShown(ticks[step], names),
    })),
  };
}

const mostProofs = 50;

/** What may prove its last two steps, newest first. */
async function proofsOf(tx: AgencyTx, client: string) {
  const made = (await archives.ofClient(tx, client, mostProofs)).filter((archive) => archive.made);
  const all = await retention.certificates(tx, client);
  return {
    archives: made.map(({ id, askedAt }) => ({ id, at: askedAt.toISOString() })),
    certificates: all.flatMap(({ id, reason, completedAt }) =>
      reason === 'client_left' && completedAt ? [{ id, at: completedAt.toISOString() }] : [],
    ),
  };
}
