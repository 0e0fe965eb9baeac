import type { Endpoint, Shape } from '@denwaban/api/endpoint';
import type { Refusal } from '@denwaban/domain/refusals';
import type { ClientRole, StaffRole } from '@denwaban/domain/staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { AgencyTx } from './agency.ts';

/** Who is signed in. */
export type Asker =
  | { as: 'staff'; agency: string; client: null; person: string; role: StaffRole }
  | { as: 'client'; agency: string; client: string; person: string; role: ClientRole };

type Read<S> = S extends Shape ? z.output<S> : undefined;
type Written<S> = S extends Shape ? z.input<S> : undefined;

/** What an asker sent, already checked against the endpoint's shapes. */
export type Ask<E> =
  E extends Endpoint<infer P, infer Q, infer B, Shape> ? { params: Read<P>; query: Read<Q>; body: Read<B> } : never;

export type Answered<E> = E extends Endpoint<Shape, Shape, Shape, infer A> ? Written<A> | Refusal : never;

/** An endpoint bound to what answers it. `scoped` runs inside one transaction of the asker's own scope. */
export type Route =
  | { how: 'scoped'; endpoint: Endpoint; answer: (tx: AgencyTx, ask: never, asker: Asker) => Promise<unknown> }
  | { how: 'open'; endpoint: Endpoint; answer: (ask: never, wire: Wire) => Promise<unknown> };

/** The bare request, for the few answers that need it: sign-in, streams, uploads, links. */
export type Wire = { request: FastifyRequest; reply: FastifyReply; asker: Asker | null };

export function scoped<E extends Endpoint<never, never, never, never>>(
  endpoint: E,
  answer: (tx: AgencyTx, ask: Ask<E>, asker: Asker) => Promise<Answered<E>>,
): Route {
  return { how: 'scoped', endpoint: endpoint as unknown as Endpoint, answer: answer as never };
}

export function open<E extends Endpoint<never, never, never, never>>(
  endpoint: E,
  answer: (ask: Ask<E>, wire: Wire) => Promise<Answered<E>>,
): Route {
  return { how: 'open', endpoint: endpoint as unknown as Endpoint, answer: answer as never };
}
