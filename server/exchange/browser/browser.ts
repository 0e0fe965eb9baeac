import type { Command } from '@denwaban/domain/calls';
import type { AgencyTx } from '../../shell/agency.ts';
import type { Exchange, Leg } from '../exchange.ts';
import { awaitPages } from './due.ts';
import { hint } from './hint.ts';
import * as store from './store.ts';

/**
 * Browser: the caller's web page and the operator's desk, voice going from the one to the other. A page shows what the
 * call's state says, so that a command has only to tell the pages to look, and to expect a page or let it go.
 */
export function browserExchange(): Exchange {
  return {
    kind: 'browser',
    can: ['offer', 'hold', 'record_at_desk'],
    reach: 'in_books',
    carryOut: (tx, leg, _step, command) => obey(tx, leg, command),
  };
}

async function obey(tx: AgencyTx, leg: Leg, command: Command): Promise<void> {
  switch (command.do) {
    case 'announce':
      return expect(tx, leg, 'caller');
    case 'connect':
      return expect(tx, leg, 'operator');
    case 'disconnect':
      return letGo(tx, leg, ['operator']);
    case 'hang_up':
      return letGo(tx, leg, ['caller', 'operator']);
    case 'hold':
    case 'resume':
      tellBoth(tx, leg);
      return;
    case 'play':
    case 'ring':
    case 'stop_ringing':
    case 'ring_again':
    case 'play_meanwhile':
      // A page that is loaded again makes its own way. Music follows the announcement in the caller's page by itself, and a desk rings by the live feed.
      return;
  }
}

async function expect(tx: AgencyTx, leg: Leg, side: 'caller' | 'operator'): Promise<void> {
  await store.expectPage(tx, leg, side);
  await awaitPages(tx, leg);
  tellBoth(tx, leg);
}

async function letGo(tx: AgencyTx, leg: Leg, sides: readonly ('caller' | 'operator')[]): Promise<void> {
  await store.closePages(tx, leg.call, sides);
  await awaitPages(tx, leg);
  tellBoth(tx, leg);
}

function tellBoth(tx: AgencyTx, { call }: Leg): void {
  hint(tx, call, 'caller', 'state');
  hint(tx, call, 'operator', 'state');
}
