import type { Books } from '../../shell/agency.ts';
import type { Asterisk } from '../../shell/config.ts';
import type { Exchange } from '../exchange.ts';
import { openAmi } from './ami/act.ts';
import { openAri } from './ari/ask.ts';
import { drive } from './drive.ts';
import type { Engine } from './engine.ts';
import { liveCalls } from './live-calls.ts';
import { obey } from './obey.ts';
import { switchboardOf } from './telephones/switchboard.ts';
import { trunkBoardOf } from './trunks/board.ts';

/** Asterisk: real lines. It moves the sound of callers' and operators' telephones, and decides nothing. */
export function asteriskExchange(settings: Asterisk) {
  const { name, app, user, password } = settings;
  // The configuration that we write has AMI where ARI is.
  const ami = openAmi({ host: new URL(settings.url).hostname, port: 5038, user, password });
  const engine: Engine = { name, app, ari: openAri(settings), ami, calls: liveCalls() };
  let books: Books | null = null;
  const exchange: Exchange = {
    kind: 'asterisk',
    can: ['offer', 'hold', 'record', 'voicemail', 'tell_wait'],
    reach: 'outside',
    isInHand: () => engine.calls.areKnown(),
    carryOut: async (leg, step, command) => {
      const call = engine.calls.find(leg.call);
      if (call && books) await obey(books, engine, call, { step, command });
    },
  };
  return {
    exchange,
    trunkBoard: trunkBoardOf(engine.ari),
    switchboard: switchboardOf(engine.ari, new URL(settings.url)),
    drive: (databaseUrl: string, known: Books) => {
      books = known;
      return drive(databaseUrl, { books, engine, address: settings });
    },
  };
}
