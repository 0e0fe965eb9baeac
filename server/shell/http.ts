import type { Endpoint } from '@denwaban/api/endpoint';
import { isRefusal, type Problem, type Refusal, type RefusalKind, refuse } from '@denwaban/domain/refusals';
import { may } from '@denwaban/domain/staff';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { type Books, inAgency, type Scope } from './agency.ts';
import type { Asker, Route, Wire } from './ask.ts';
import { log } from './log.ts';

const statusOf: Record<RefusalKind, number> = {
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  over_limit: 429,
};

export type Doorkeeper = {
  books: Books;
  /** Who sent this request, or nobody. */
  identify(request: FastifyRequest): Promise<Asker | null>;
  /** A refusal in the asker's language. */
  tell(refusal: Refusal, language: string): RefusedBody;
};

export type RefusedBody = {
  refused: RefusalKind;
  code: string;
  message: string;
  problems: { field: string; code: string; message: string }[];
};

/** Binds every route to the web server: door, shapes, scope and refusals are dealt with here and nowhere else. */
export function bind(server: FastifyInstance, routes: readonly Route[], keeper: Doorkeeper): void {
  server.setErrorHandler((error, request, reply) =>
    mishap(error as Error & { statusCode?: number }, request, reply, keeper),
  );
  for (const route of routes) {
    const { endpoint } = route;
    server.route({
      method: endpoint.method,
      url: `/api${endpoint.path}`,
      config: route.how === 'open' && route.limit ? { rateLimit: route.limit } : {},
      handler: async (request, reply) => {
        const asker = await keeper.identify(request);
        const answer = await serve(route, { request, reply, asker }, keeper);
        if (reply.sent || answer === reply) return reply;
        return send(reply, endpoint, answer, keeper, request);
      },
    });
  }
}

async function serve(route: Route, wire: Wire, keeper: Doorkeeper): Promise<unknown> {
  const refused = door(route.endpoint, wire);
  if (refused) return refused;
  const ask = read(route.endpoint, wire.request);
  if (isRefusal(ask)) return ask;
  if (route.how === 'open') return route.answer(ask as never, wire);
  const asker = wire.asker as Asker;
  return inAgency(keeper.books, scopeOf(asker), (tx) =>
    route.answer(tx, ask as never, asker, languageOf(wire.request)),
  );
}

function languageOf({ headers }: FastifyRequest): string {
  return headers['accept-language'] ?? 'ja';
}

export function scopeOf(asker: Asker): Scope {
  const { agency, person: id, from } = asker;
  return asker.as === 'staff'
    ? { as: 'staff', agency, by: { kind: 'staff', id }, from }
    : { as: 'client', agency, client: asker.client, by: { kind: 'contact', id }, from };
}

function door({ door: needed, method }: Endpoint, { asker, request }: Wire): Refusal | null {
  if (method !== 'GET' && !sameOrigin(request) && needed !== 'everybody') return refuse('not_allowed');
  if (needed === 'everybody' || needed === 'link') return null;
  if (!asker) return refuse('signed_out');
  if (needed === 'signed_in' || may(asker, needed)) return null;
  return refuse(asker.mustEnrol ? 'second_factor_needed' : 'not_allowed');
}

// A browser names the page that asks; another site's page may not act with this person's cookie.
export function sameOrigin({ headers }: FastifyRequest): boolean {
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === (headers['x-forwarded-host'] ?? headers.host);
}

function read(endpoint: Endpoint, request: FastifyRequest): Refusal | object {
  const problems: Problem[] = [];
  const part = (shape: z.ZodType | undefined, given: unknown) => {
    if (!shape) return undefined;
    const outcome = shape.safeParse(given, { reportInput: true });
    if (outcome.success) return outcome.data;
    problems.push(...outcome.error.issues.map(problemOf));
    return undefined;
  };
  const ask = {
    params: part(endpoint.params, request.params),
    query: part(endpoint.query, request.query),
    body: part(endpoint.body, request.body ?? {}),
  };
  return problems.length > 0 ? refuse('incomplete_input', problems) : ask;
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  return { field: issue.path.join('.'), code: codeOf(issue) };
}

function codeOf(issue: z.core.$ZodIssue): Problem['code'] {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'malformed';
    case 'too_small':
      return issue.origin === 'string' ? 'required' : 'out_of_range';
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : 'out_of_range';
    default:
      return 'malformed';
  }
}

function send(reply: FastifyReply, endpoint: Endpoint, answer: unknown, keeper: Doorkeeper, request: FastifyRequest) {
  if (isRefusal(answer)) return refuseWith(reply, answer, keeper, request);
  if (!endpoint.answer) return reply.code(204).send();
  // The shape is the last wall: what it does not name does not leave the building.
  return reply.type('application/json').send(JSON.stringify(endpoint.answer.parse(answer)));
}

function refuseWith(reply: FastifyReply, refusal: Refusal, keeper: Doorkeeper, request: FastifyRequest) {
  const status = refusal.code === 'signed_out' ? 401 : statusOf[refusal.refused];
  const body = keeper.tell(refusal, languageOf(request));
  return reply.code(status).type('application/problem+json').send(JSON.stringify(body));
}

function mishap(
  error: Error & { statusCode?: number },
  request: FastifyRequest,
  reply: FastifyReply,
  keeper: Doorkeeper,
) {
  if (error.statusCode === 429) return refuseWith(reply, refuse('too_many_tries'), keeper, request);
  if (error.statusCode && error.statusCode < 500) return refuseWith(reply, refuse('malformed'), keeper, request);
  log.error({ err: error, route: request.routeOptions.url }, 'a request failed');
  return reply
    .code(500)
    .type('application/problem+json')
    .send(JSON.stringify({ refused: 'mishap', code: 'mishap', message: mishapWords, problems: [] }));
}

const mishapWords =
  'こちらの不具合でお応えできませんでした。入力は失われていません。もう一度お試しください。 / Something went wrong on our side. Nothing you entered is lost; please try again.';
