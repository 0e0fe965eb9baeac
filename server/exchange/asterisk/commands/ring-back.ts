import { type Command, ringSeconds } from '@denwaban/domain/calls';
import { type Books, inAgency, theHouse } from '../../../shell/agency.ts';
import type { Engine } from '../engine.ts';
import { endUpOf, type LiveCall } from '../live-calls.ts';
import { outsideNamed } from '../names.ts';
import * as store from '../store.ts';
import { dialPerson } from './dial-person.ts';

type Dial = Extract<Command, { do: 'dial' }>;

/**
 * Whoever keeps the place is rung where the operator is. The new end is the caller's from now on, and is known as such before it is
 * there, so that whoever takes the engine over finds it. Who has answered at the desk first picks up the telephone.
 */
export async function ringBack(
  books: Books,
  engine: Engine,
  call: LiveCall,
  { way, toll, operator }: Dial & { operator: string },
): Promise<'rings' | 'unreachable'> {
  if (!endUpOf(call, operator)) {
    call.awaited = operator;
    call.turn = { do: 'dial', way, toll };
    return 'rings';
  }
  const { leg } = call;
  const channel = outsideNamed({ call: leg.call, toll });
  call.turn = null;
  await inAgency(books, { as: 'staff', agency: leg.agency, by: theHouse }, (tx) =>
    store.moveCall(tx, { call: leg.call, channel }),
  );
  engine.calls.comesBack(call, channel);
  return dialPerson(engine, call, { way, seconds: ringSeconds });
}
