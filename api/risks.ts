import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { id, instant } from './shapes.ts';

const minutes = z.number().int();

/** Why a case is in danger: data for words, never words. */
export const reason = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('late'), minutes }),
    z.object({ is: z.literal('nearly_due_and_unclaimed'), minutes }),
    z.object({ is: z.literal('not_reached'), attempts: z.number().int() }),
    z.object({ is: z.literal('rang_again'), times: z.number().int() }),
    z.object({ is: z.literal('gave_up_waiting'), times: z.number().int() }),
    z.object({ is: z.literal('left_angry'), emotion: z.union([z.literal(2), z.literal(3)]) }),
    z.object({ is: z.literal('grave'), severity: z.union([z.literal(3), z.literal(4)]) }),
    z.object({ is: z.literal('client_has_not_heard') }),
    z.object({ is: z.literal('silence'), hours: z.number().int() }),
  ])
  .meta({ id: 'RiskReason' });
export type ReasonShown = z.output<typeof reason>;

export const risk = z
  .object({
    case: id,
    client: id,
    clientName: z.string(),
    clientColour: z.string(),
    receiptNumber: z.string(),
    summary: z.string(),
    callerName: z.string().nullable(),
    level: z.enum(['watch', 'high']),
    reasons: z.array(reason),
    assessedAt: instant,
  })
  .meta({ id: 'Risk' });
export type RiskShown = z.output<typeof risk>;

export const listRisks = endpoint({
  name: 'listRisks',
  method: 'GET',
  path: '/board/risks',
  door: 'see_board',
  says: 'Open cases whose caller may complain again (二次クレーム), the most endangered first, each with its reasons.',
  answer: z.object({ at: instant, risks: z.array(risk) }),
});
