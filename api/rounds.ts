import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byId, e164, id, instant, named, paged, pageOf, short } from './shapes.ts';

export const roundWhy = z.enum(['severity', 'authority', 'emergency', 'accident', 'asked']);
export const outcome = z.enum(['answered', 'no_answer', 'busy', 'voicemail', 'wrong_number']);

export const roundTry = z
  .object({
    contact: named,
    number: e164,
    pass: z.number().int(),
    outcome,
    words: z.string(),
    /** A person of the agency, by business name. */
    by: z.string(),
    at: instant,
  })
  .meta({ id: 'RoundTry' });

export const round = z
  .object({
    id,
    client: id,
    clientName: z.string(),
    clientColour: z.string(),
    case: id,
    receiptNumber: z.string(),
    summary: z.string(),
    call: id.nullable(),
    why: roundWhy,
    state: z.enum(['under_way', 'exhausted', 'reached', 'stood_down']),
    startedAt: instant,
    pass: z.number().int(),
    /** Whom to ring in this pass, in order; `tries` are this pass's. */
    list: z.array(named.extend({ number: e164, rung: outcome.nullable() })),
    /** Whom to ring now. */
    next: named.extend({ number: e164 }).nullable(),
    /** Everybody who was ever rung, oldest first. */
    tries: z.array(roundTry),
    /** Under way: since when nobody has rung anybody, where the supervisor was told so. */
    idleSince: instant.nullable(),
    /** Exhausted: when the list begins again. */
    againAt: instant.nullable(),
    /** Reached: who answered, and what was said. Stood down: which supervisor, and why. */
    endedAt: instant.nullable(),
    reached: named.nullable(),
    stoodDownBy: z.string().nullable(),
    words: z.string().nullable(),
    may: z.object({ ring: z.boolean(), standDown: z.boolean() }),
  })
  .meta({ id: 'Round' });
export type RoundShown = z.output<typeof round>;

const rounds = z.object({ items: z.array(round) });

export const listRounds = endpoint({
  name: 'listRounds',
  method: 'GET',
  path: '/rounds',
  door: 'ring_clients',
  says: 'Rounds of urgent calls to clients: those under way or exhausted, oldest first, or all, newest first.',
  query: paged.extend({ standing: z.enum(['open', 'all']).default('open'), client: id.optional() }),
  answer: pageOf(round),
});

export const getRound = endpoint({
  name: 'getRound',
  method: 'GET',
  path: '/rounds/:id',
  door: 'ring_clients',
  says: 'One round: whom to ring now, and who was rung.',
  params: byId,
  answer: round,
});

export const roundsOfCase = endpoint({
  name: 'roundsOfCase',
  method: 'GET',
  path: '/cases/:id/rounds',
  door: 'see_cases',
  says: 'The rounds of urgent calls a case has led to, newest first.',
  params: byId,
  answer: rounds,
});

export const startRound = endpoint({
  name: 'startRound',
  method: 'POST',
  path: '/cases/:id/rounds',
  door: 'ring_clients',
  says: 'The client is to hear of this case by telephone now: begins a round, or answers with the one of the same reason.',
  params: byId,
  body: z.object({ why: roundWhy, call: id.nullable().default(null) }),
  answer: round,
});

export const recordTry = endpoint({
  name: 'recordTry',
  method: 'POST',
  path: '/rounds/:id/tries',
  door: 'ring_clients',
  says: 'Somebody of the client was rung: what came of it. One who answers ends the round.',
  params: byId,
  body: z.object({ contact: id, outcome, words: z.string().max(2000).default('') }),
  answer: round,
});

export const standDownRound = endpoint({
  name: 'standDownRound',
  method: 'POST',
  path: '/rounds/:id/standing-down',
  door: 'stand_down_rounds',
  says: 'A supervisor ends a round though nobody was reached, and says why.',
  params: byId,
  body: z.object({ why: short }),
  answer: round,
});

export const ownRounds = endpoint({
  name: 'ownRounds',
  method: 'GET',
  path: '/company/cases/:id/rounds',
  door: 'see_own_inbox',
  says: 'A client’s people see who of them was rung about a case, and when.',
  params: byId,
  answer: rounds,
});
