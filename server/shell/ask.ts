import type { Endpoint, Shape } from '@denwaban/api/endpoint';
import type { Refusal } from '@denwaban/domain/refusals';
import type { ClientRole, StaffRole } from '@denwaban/domain/staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { AgencyTx } from './agency.ts';

/** Who is signed in; `from`, the address this request came from; `mustEnrol`, while the agency waits for a second factor. */
export type Asker = { agency: string; person: string; from?: string; mustEnrol?: boolean } & (
  | { as: 'staff'; client: null; role: StaffRole }
  | { as: 'client'; client: string; role: ClientRole }
);

/** What an asker sent, already checked against the endpoint's shapes. */
export type Ask<P extends Shape, Q extends Shape, B extends Shape> = {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
};

export type AskOf<E> = E extends Endpoint<infer P, infer Q, infer B, Shape> ? Ask<P, Q, B> : never;

/** What an endpoint may answer. */
export type Answered<E> = E extends Endpoint<Shape, Shape, Shape, infer A> ? z.input<A> | Refusal : never;

/**
 * An endpoint bound to what answers it. `scoped` runs inside one transaction of the asker's own scope; `language` is for
 * the few answers that are words (`accept-language` as it was sent).
 */
export type Route =
  | {
      how: 'scoped';
      endpoint: Endpoint;
      answer: (tx: AgencyTx, ask: never, asker: Asker, language: string) => Promise<unknown>;
    }
  | { how: 'open'; endpoint: Endpoint; answer: (ask: never, wire: Wire) => Promise<unknown>; limit?: Limit };

/** How often one address may ask, where anybody may. */
export type Limit = { max: number; timeWindow: string };

/** The bare request, for the few answers that need it: sign-in, streams, uploads, links. */
export type Wire = { request: FastifyRequest; reply: FastifyReply; asker: Asker | null };

export function scoped<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  endpoint: Endpoint<P, Q, B, A>,
  answer: (tx: AgencyTx, ask: Ask<P, Q, B>, asker: Asker, language: string) => Promise<z.input<A> | Refusal>,
): Route {
  return { how: 'scoped', endpoint: endpoint as unknown as Endpoint, answer: answer as never };
}

export function open<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  endpoint: Endpoint<P, Q, B, A>,
  answer: (ask: Ask<P, Q, B>, wire: Wire) => Promise<z.input<A> | Refusal>,
  limit?: Limit,
): Route {
  return { how: 'open', endpoint: endpoint as unknown as Endpoint, answer: answer as never, ...(limit && { limit }) };
}
