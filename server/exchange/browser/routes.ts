import * as api from '@denwaban/api/exchange';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AgencyTx, type Books, inAgency } from '../../shell/agency.ts';
import { type Asker, open, type Route, scoped, type Wire } from '../../shell/ask.ts';
import type { Turn } from '../../shell/config.ts';
import { scopeOf } from '../../shell/http.ts';
import { stream } from '../../shell/stream.ts';
import type { Leg } from '../exchange.ts';
import { alive, attempt, attending, holding, media } from './attending.ts';
import { callerState } from './caller-state.ts';
import { calling, leave, legOf, signal, tell } from './calling.ts';
import type { Ears } from './ears.ts';
import type { Side } from './page.ts';
import { ring, showButton } from './ring.ts';
import * as store from './store.ts';

export type BrowserSite = {
  books: Books;
  ears: Ears;
  turn: Turn;
  /** As others reach us; null: at the address in the request. */
  publicUrl: string | null;
};

export function routes(site: BrowserSite): Route[] {
  return [...buttonRoutes(site), ...callerRoutes(site), ...operatorRoutes(site)];
}

// One visitor rings once or twice; a script that rings for ever stops here, before it reaches the queue.
const oncePerVisitor = { max: 6, timeWindow: '1 minute' };

function buttonRoutes({ books }: BrowserSite): Route[] {
  return [
    open(api.getButton, ({ params }) => showButton(books, params)),
    open(api.ringByButton, ({ params, body }) => ring(books, { ...params, ...body }), oncePerVisitor),
  ];
}

function callerRoutes({ books, ears, turn }: BrowserSite): Route[] {
  const state = (tx: AgencyTx, { call }: Leg) => callerState(tx, call, turn);
  return [
    open(api.followCall, ({ params }) => calling(books, params.token, state)),
    open(api.callerEvents, async ({ params }, { reply }) => {
      const leg = await legOf(books, params.token);
      return leg ? follow({ books, ears, reply }, leg, 'caller') : refuse('not_found');
    }),
    open(api.callerSignals, ({ params, body }) => calling(books, params.token, signal('operator', body))),
    open(api.callerAlive, ({ params }) =>
      calling(books, params.token, async (tx, leg) => {
        await store.seen(tx, leg.call, 'caller');
        return state(tx, leg);
      }),
    ),
    open(api.callerAnnounced, ({ params }) => calling(books, params.token, tell({ fact: 'announced' }))),
    open(api.callerLeaves, ({ params }) => calling(books, params.token, leave)),
    open(api.callerHangsUp, ({ params }) => calling(books, params.token, tell({ fact: 'hung_up', by: 'caller' }))),
  ];
}

type OnCall = { params: { id: string } };
const mine = ({ params }: OnCall, { person }: Asker) => ({ call: params.id, operator: person });

function operatorRoutes({ books, ears, turn, publicUrl }: BrowserSite): Route[] {
  const siteOf = (request: FastifyRequest) => ({
    turn,
    host: publicUrl ? new URL(publicUrl).hostname : request.hostname,
  });
  return [
    open(api.operatorMedia, (ask, wire) =>
      asking(books, wire, (tx, asker) => attending(tx, mine(ask, asker), media(siteOf(wire.request)))),
    ),
    open(api.operatorAlive, (ask, wire) =>
      asking(books, wire, (tx, asker) => attending(tx, mine(ask, asker), alive(siteOf(wire.request)))),
    ),
    open(api.attemptMedia, (ask, wire) =>
      asking(books, wire, (tx, asker) => holding(tx, mine(ask, asker), attempt(siteOf(wire.request)))),
    ),
    open(api.operatorEvents, async (ask, wire) => {
      const leg = await asking(books, wire, (tx, asker) => attending(tx, mine(ask, asker), async (_, leg) => leg));
      return isRefusal(leg) ? leg : follow({ books, ears, reply: wire.reply }, leg, 'operator');
    }),
    scoped(api.operatorSignals, (tx, ask, asker) => attending(tx, mine(ask, asker), signal('caller', ask.body))),
  ];
}

/** For the answers that need more of the request than its scope. */
function asking<T>(books: Books, { asker }: Wire, work: (tx: AgencyTx, asker: Asker) => Promise<T | Refusal>) {
  const known = asker as Asker;
  return inAgency<T | Refusal>(books, scopeOf(known), (tx) => work(tx, known));
}

type Following = { books: Books; ears: Ears; reply: FastifyReply };

function follow({ books, ears, reply }: Following, { agency, call }: Leg, side: Side): undefined {
  const feed = stream(reply);
  feed.onClose(ears.attend(books, { agency, call, side, tell: feed.send }));
}
