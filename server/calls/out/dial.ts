import type { dialOut as endpoint } from '@denwaban/api/calls-out';
import { dialOut as dialled } from '@denwaban/domain/calls';
import { recordingOf } from '@denwaban/domain/recordings';
import { isRefusal, type Refusal, refuse } from '@denwaban/domain/refusals';
import { busy } from '@denwaban/domain/routing';
import type { Exchange } from '../../exchange/exchange.ts';
import { answering } from '../../lines/answering.ts';
import * as operators from '../../routing/store.ts';
import type { AgencyTx, Books } from '../../shell/agency.ts';
import type { Answered, Asker, AskOf } from '../../shell/ask.ts';
import { ringOutside } from '../../tolls/ring-outside.ts';
import { keeperOn } from '../arriving.ts';
import { begin } from '../begin.ts';
import { type Whom, whom } from './whom.ts';

/**
 * The operator has the call in hand from here on, and is offered no other. Refuses operator_signed_off, operator_on_call,
 * exchange_cannot, telephone_missing, what `whom` and `ringOutside` refuse, client_without_manual.
 */
export async function dialOut(
  tx: AgencyTx,
  { body }: AskOf<typeof endpoint>,
  { person: operator }: Asker,
): Promise<Answered<typeof endpoint>> {
  const exchange = dialsBy(tx.books);
  if (!exchange) return refuse('exchange_cannot');
  const seated = await takeSeat(tx, operator);
  if (isRefusal(seated)) return seated;
  const found = await whom(tx, body, operator);
  return isRefusal(found) ? found : ring(tx, { exchange, operator, found });
}

/** Real lines first. */
function dialsBy({ exchanges }: Books): Exchange | null {
  const able = [...exchanges.values()].filter(({ can }) => can.includes('dial'));
  return able.find(({ kind }) => kind === 'asterisk') ?? able[0] ?? null;
}

/** One choice at a time: nobody may be rung for a waiting caller meanwhile. */
async function takeSeat(tx: AgencyTx, operator: string): Promise<Refusal | 'free'> {
  const [, seat] = await Promise.all([operators.takeTurn(tx), operators.lock(tx, operator)]);
  if (!seat || seat.readiness === 'signed_off') return refuse('operator_signed_off');
  const taken = busy(seat, 'this call');
  return isRefusal(taken) ? taken : 'free';
}

type Dialling = { exchange: Exchange; operator: string; found: Whom };

async function ring(tx: AgencyTx, { exchange, operator, found }: Dialling): Promise<{ call: string } | Refusal> {
  const { client, line, caller, about, dialled: number } = found;
  const met = await answering(tx, line);
  if (!met || met.client.state === 'left') return refuse('not_found');
  if (!met.version) return refuse('client_without_manual');
  const [id, toll] = [tx.id(), tx.id()];
  const way = await ringOutside(tx, { dialled: number, client, line, toll, call: id, purpose: 'call', by: operator });
  if (isRefusal(way)) return way;
  const from = { kind: 'number', e164: way.number } as const;
  const out = { way: { trunk: way.trunk, number: way.number, shown: way.shown }, toll, about, nobody: null };
  const recording = recordingOf(met.recording, keeperOn(tx, exchange.kind));
  const known = { id, client, line, exchange: exchange.kind, from, caller, scriptVersion: met.version.id };
  await begin(tx, dialled({ ...known, recording, operator, out }, tx.now));
  const begun = await exchange.begin?.(tx, { agency: tx.agency, call: id, client }, { toll, operator });
  return isRefusal(begun) ? begun : { call: id };
}
