import { record } from '../../../events/record.ts';
import { type AgencyTx, type Books, inAgency, theHouse } from '../../../shell/agency.ts';
import { log } from '../../../shell/log.ts';
import type { Engine } from '../engine.ts';
import * as engines from '../store.ts';
import { boardAt } from './board.ts';
import { laidOf } from './laid.ts';
import { type Heard, standingOf } from './standing.ts';
import * as store from './store.ts';

const usualMs = 5_000;

/** An engine that was started anew knows no trunks. */
export async function layAll(books: Books, { name, ari, signsIn }: Engine): Promise<void> {
  const board = boardAt(ari, { signsIn });
  for (const agency of await engines.agenciesOn(books, name)) {
    const trunks = await inAgency(books, { as: 'staff', agency, by: theHouse }, store.all);
    for (const trunk of trunks)
      await board.lay(laidOf(books, trunk)).catch((error) => log.warn({ err: error }, 'a trunk was not laid'));
  }
}

/** Puts down how the trunks stand whenever that has changed, until stopped: as they stand where accounts sign in. */
export function watchTrunks(books: Books, engine: Engine, everyMs = usualMs): { stop(): void } {
  let isLooking = false;
  const look = async () => {
    if (isLooking || !engine.signsIn || !engine.calls.areKnown()) return;
    isLooking = true;
    await lookAtTrunks(books, engine).catch((error) => log.warn({ err: error }, 'the trunks could not be looked at'));
    isLooking = false;
  };
  const looking = setInterval(() => void look(), everyMs).unref();
  return { stop: () => clearInterval(looking) };
}

async function lookAtTrunks(books: Books, engine: Engine): Promise<void> {
  const agencies = await engines.agenciesOn(books, engine.name);
  if (agencies.length === 0) return;
  const heard = await listened(engine);
  for (const agency of agencies)
    await inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) => putDown(tx, heard));
}

async function listened({ ari, ami }: Engine): Promise<Heard> {
  const [listed, endpoints] = await Promise.all([
    ami.list('PJSIPShowRegistrationsOutbound'),
    ari.ask('GET /endpoints/{tech}', { tech: 'PJSIP' }),
  ]);
  // The list tells the passwords too; nothing of it goes any further.
  return {
    registrations: new Map(
      listed
        .filter((each) => each.get('Event') === 'OutboundRegistrationDetail')
        .map((each) => [each.get('ObjectName') ?? '', each.get('Status') ?? '']),
    ),
    online: new Set((endpoints ?? []).filter(({ state }) => state === 'online').map(({ resource }) => resource)),
  };
}

async function putDown(tx: AgencyTx, heard: Heard): Promise<void> {
  for (const { id } of (await store.all(tx)).filter((trunk) => standingOf(trunk, heard, tx.now) !== trunk.standing)) {
    const trunk = await store.lock(tx, id);
    const standing = trunk && standingOf(trunk, heard, tx.now);
    if (!trunk || !standing || standing === trunk.standing) continue;
    await store.save(tx, { ...trunk, standing, standsSince: tx.now });
    await record(tx, { name: 'trunk.heard', client: null, id, data: { standing } });
  }
}
