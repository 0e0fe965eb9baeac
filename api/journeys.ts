// クライアントの歩み: from the first inquiry to the last day.
import { goLiveItems, leavingTicks, openStages, stages, testTicks } from '@denwaban/domain/journeys';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, day, id, instant, named, short } from './shapes.ts';

const stage = z.enum(stages);
const words = z.string().max(2000);

const nextStep = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('said'), words: z.string(), by: day.nullable() }),
    z.object({ is: z.enum(['hear', 'await_application', 'go_live', 'answer', 'gone', 'dropped']) }),
    z.object({ is: z.literal('lacks'), item: z.enum(goLiveItems) }),
    z.object({ is: z.literal('leaving'), step: z.enum([...leavingTicks, 'await_last_day']), by: day }),
  ])
  .meta({ id: 'NextStep' });
export type NextStepShown = z.output<typeof nextStep>;

export const journeyLine = z
  .object({
    client: id,
    name: z.string(),
    reading: z.string(),
    code: z.string(),
    colour: z.enum(['indigo', 'sky', 'teal', 'olive', 'brown', 'rose', 'plum', 'slate']),
    stage,
    since: instant,
    inCharge: named.nullable(),
    wantedFrom: day.nullable(),
    next: nextStep,
    lastDay: day.nullable(),
  })
  .meta({ id: 'JourneyLine' });
export type JourneyLine = z.output<typeof journeyLine>;

const tick = z.object({ call: id.nullable(), proof: id.nullable(), words: z.string(), by: z.string(), at: instant });

/** A call that may prove a tick: what the books say of it. */
const testCall = z
  .object({
    id,
    arrivedAt: instant,
    operator: z.string().nullable(),
    answered: z.boolean(),
    receiptNumber: z.string().nullable(),
    /** How far the report of it has come; null: nothing was taken in it. */
    report: z.enum(['on_its_way', 'kept', 'unreached', 'arrived']).nullable(),
  })
  .meta({ id: 'TestCall' });
export type TestCallShown = z.output<typeof testCall>;

const openMatter = z.object({
  kind: z.enum(['callback', 'complaint', 'promise', 'task', 'consultation']),
  case: id.nullable(),
  receiptNumber: z.string().nullable(),
  words: z.string(),
  due: instant.nullable(),
});

const quote = z.object({
  tier: z.union([z.literal(1), z.literal(2)]),
  includedCalls: z.number().int().min(0).max(1_000_000),
  baseYen: z.number().int().min(0).max(100_000_000).nullable(),
  perExtraCallYen: z.number().int().min(0).max(100_000_000).nullable(),
  effectiveFrom: day.nullable(),
});
export type QuoteShown = z.output<typeof quote>;

const notice = z.object({
  noticedOn: day,
  lastDay: day,
  why: words,
  /** What late calls hear; empty: that nothing is answered here any more. */
  lateWords: z.string().max(300),
  lateUntil: day.nullable(),
});

export const journey = journeyLine
  .extend({
    droppedWhy: z.string().nullable(),
    quote: quote.nullable(),
    checklist: z.array(z.object({ item: z.enum(goLiveItems), done: z.boolean(), tick: tick.nullable() })),
    testCalls: z.array(testCall),
    leaving: notice
      .extend({
        watchedSince: instant.nullable(),
        /** Calls that arrived since the watch began. */
        arrived: z.array(z.object({ id, at: instant, line: z.string() })),
        openMatters: z.array(openMatter),
        lateCalls: z.number().int(),
        linesClosedAt: instant.nullable(),
        /** Made, newest first; and certificates that everything was deleted. */
        archives: z.array(z.object({ id, at: instant })),
        certificates: z.array(z.object({ id, at: instant })),
        steps: z.array(z.object({ step: z.enum(leavingTicks), done: z.boolean(), tick: tick.nullable() })),
      })
      .nullable(),
    notes: z.array(z.object({ id, words: z.string(), by: z.string(), at: instant })),
    history: z.array(
      z.object({
        id,
        name: z.string(),
        at: instant,
        by: z.string().nullable(),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'Journey' });
export type JourneyShown = z.output<typeof journey>;

export const listJourneys = endpoint({
  name: 'listJourneys',
  method: 'GET',
  path: '/journeys',
  door: 'see_journeys',
  says: 'Every client with its stage, since when, who is in charge and what is next.',
  answer: z.object({ journeys: z.array(journeyLine) }),
});

export const getJourney = endpoint({
  name: 'getJourney',
  method: 'GET',
  path: '/journeys/:client',
  door: 'see_journeys',
  says: 'One client’s way: checklist with its test calls, leaving, notes of the negotiation, history.',
  params: byClient,
  answer: journey,
});

export const moveJourney = endpoint({
  name: 'moveJourney',
  method: 'PUT',
  path: '/journeys/:client/stage',
  door: 'keep_journeys',
  says: 'Move a client that is not yet live to another stage.',
  params: byClient,
  body: z.object({ to: z.enum(openStages) }),
  answer: journey,
});

export const planJourney = endpoint({
  name: 'planJourney',
  method: 'PUT',
  path: '/journeys/:client/plan',
  door: 'keep_journeys',
  says: 'Who is in charge of a client, from when it wishes to be answered for, and what is next by when.',
  params: byClient,
  body: z.object({
    inCharge: id.nullable(),
    wantedFrom: day.nullable(),
    next: z.object({ words: short, by: day.nullable() }).nullable(),
  }),
  answer: journey,
});

export const quoteJourney = endpoint({
  name: 'quoteJourney',
  method: 'PUT',
  path: '/journeys/:client/quote',
  door: 'keep_journeys',
  says: 'What a contract with the client would say (見積), before there is one.',
  params: byClient,
  body: quote,
  answer: journey,
});

export const noteOnJourney = endpoint({
  name: 'noteOnJourney',
  method: 'POST',
  path: '/journeys/:client/notes',
  door: 'keep_journeys',
  says: 'A note of the negotiation.',
  params: byClient,
  body: z.object({ words }),
  answer: journey,
});

export const dropJourney = endpoint({
  name: 'dropJourney',
  method: 'POST',
  path: '/journeys/:client/dropping',
  door: 'lead_journeys',
  says: '見送り: it came to nothing, and why.',
  params: byClient,
  body: z.object({ why: words }),
  answer: journey,
});

export const tickTestCall = endpoint({
  name: 'tickTestCall',
  method: 'POST',
  path: '/journeys/:client/ticks',
  door: 'check_test_calls',
  says: 'Tick one of the three test points with the call that proves it; the books are asked whether it does.',
  params: byClient,
  body: z.object({ tick: z.enum(testTicks), call: id }),
});

export const goLive = endpoint({
  name: 'goLive',
  method: 'POST',
  path: '/journeys/:client/opening',
  door: 'lead_journeys',
  says: 'From now on calls are answered in the client’s name and counted; refused with everything that lacks.',
  params: byClient,
  answer: journey,
});

export const giveNotice = endpoint({
  name: 'giveNotice',
  method: 'PUT',
  path: '/journeys/:client/leaving',
  door: 'lead_journeys',
  says: 'The client leaves: when it said so, its last day, and what calls that arrive later hear until when.',
  params: byClient,
  body: notice,
  answer: journey,
});

export const withdrawNotice = endpoint({
  name: 'withdrawNotice',
  method: 'DELETE',
  path: '/journeys/:client/leaving',
  door: 'lead_journeys',
  says: 'The client stays.',
  params: byClient,
  answer: journey,
});

export const watchForwarding = endpoint({
  name: 'watchForwarding',
  method: 'POST',
  path: '/journeys/:client/leaving/watch',
  door: 'keep_journeys',
  says: 'Forwarding is being switched off: watch from now on whether calls still arrive.',
  params: byClient,
  answer: journey,
});

const said = z.object({ words });

export const confirmForwardingOff = endpoint({
  name: 'confirmForwardingOff',
  method: 'POST',
  path: '/journeys/:client/leaving/forwarding-off',
  door: 'keep_journeys',
  says: 'Somebody rang the client’s number after the switch, and it did not reach us; refused if a call did.',
  params: byClient,
  body: said,
  answer: journey,
});

export const handOverMatters = endpoint({
  name: 'handOverMatters',
  method: 'POST',
  path: '/journeys/:client/leaving/matters',
  door: 'lead_journeys',
  says: 'What is still open is handed over: to whom, and how.',
  params: byClient,
  body: said,
  answer: journey,
});

export const handArchive = endpoint({
  name: 'handArchive',
  method: 'POST',
  path: '/journeys/:client/leaving/archive',
  door: 'lead_journeys',
  says: 'An archive with everything of the client was handed over; `words` say how, and to whom.',
  params: byClient,
  body: said.extend({ archive: id }),
  answer: journey,
});

export const noteDeletion = endpoint({
  name: 'noteDeletion',
  method: 'POST',
  path: '/journeys/:client/leaving/deletion',
  door: 'lead_journeys',
  says: 'The client’s data is deleted, as a certificate of everything says.',
  params: byClient,
  body: z.object({ certificate: id }),
  answer: journey,
});
