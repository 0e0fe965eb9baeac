import { type Books, inAgency, theHouse } from '../../../shell/agency.ts';
import { log } from '../../../shell/log.ts';
import type { Engine } from '../engine.ts';
import * as engines from '../store.ts';
import { signInAlone } from './accounts.ts';
import { putDown } from './put-down.ts';
import type { Heard } from './standing.ts';

const usualMs = 5_000;

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
  await signInAlone(books, engine);
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
