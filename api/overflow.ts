// Overflow (あふれ呼): what a line does for callers whom nobody can take soon.
import { overflowBounds } from '@denwaban/domain/overflow';
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { byClient, byId, id } from './shapes.ts';

const within = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most).nullable();

export const overflow = z
  .object({
    /** A caller overflows who has waited so long, would wait longer than that, or has so many before them. */
    waitedSeconds: within(overflowBounds.waitedSeconds),
    expectedMinutes: within(overflowBounds.expectedMinutes),
    before: within(overflowBounds.before),
    /** Whether the reserve may answer then. */
    others: z.boolean(),
    does: z.discriminatedUnion('is', [
      z.object({ is: z.literal('waits') }),
      z.object({ is: z.literal('asks'), choices: z.array(z.enum(['callback', 'voicemail'])) }),
      z.object({ is: z.literal('voicemail') }),
    ]),
  })
  .meta({ id: 'Overflow' });
export type OverflowShown = z.output<typeof overflow>;

export const clientOverflow = z
  .object({
    lines: z.array(
      z.object({
        id,
        label: z.string(),
        /** What whoever moves its calls can do: ask callers, ring them back, take messages. */
        can: z.object({ ask: z.boolean(), ringBack: z.boolean(), takeMessages: z.boolean() }),
        overflow: overflow.nullable(),
      }),
    ),
    /** Whoever may take calls: for this client anyway, only when its calls overflow, or not at all. */
    people: z.array(z.object({ id, name: z.string(), answers: z.enum(['always', 'on_overflow', 'never']) })),
  })
  .meta({ id: 'ClientOverflow' });
export type ClientOverflow = z.output<typeof clientOverflow>;

export const getOverflow = endpoint({
  name: 'getOverflow',
  method: 'GET',
  path: '/clients/:client/overflow',
  door: 'see_clients',
  says: 'What each line of a client does for callers whom nobody can take soon, and who answers only then.',
  params: byClient,
  answer: clientOverflow,
});

export const setOverflow = endpoint({
  name: 'setOverflow',
  method: 'PUT',
  path: '/lines/:id/overflow',
  door: 'edit_clients',
  says: 'Set what a line does when a caller overflows; null: callers wait, whatever it takes.',
  params: byId,
  body: z.object({ overflow: overflow.nullable() }),
});

export const setReserve = endpoint({
  name: 'setReserve',
  method: 'PUT',
  path: '/clients/:client/reserve',
  door: 'edit_clients',
  says: 'Set who answers for a client only when its calls overflow.',
  params: byClient,
  body: z.object({ staff: z.array(id).max(500) }),
});
