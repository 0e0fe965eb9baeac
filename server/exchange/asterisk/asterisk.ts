import { refuse } from '@denwaban/domain/refusals';
import type { Books } from '../../shell/agency.ts';
import { inAgency, theHouse } from '../../shell/agency.ts';
import type { Asterisk } from '../../shell/config.ts';
import type { Exchange, Leg } from '../exchange.ts';
import { openAmi } from './ami/act.ts';
import { openAri } from './ari/ask.ts';
import { drive } from './drive.ts';
import type { Engine } from './engine.ts';
import { type LiveCall, liveCalls } from './live-calls.ts';
import { outsideNamed, outsideOf } from './names.ts';
import { obey } from './obey.ts';
import * as store from './store.ts';
import * as telephones from './telephones/store.ts';
import { switchboardOf } from './telephones/switchboard.ts';
import { trialLineOn } from './trials/line.ts';
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
    can: ['offer', 'hold', 'record', 'voicemail', 'tell_wait', 'transfer', 'listen', 'dial', 'keys'],
    reach: 'outside',
    isInHand: () => engine.calls.areKnown(),
    begin: async (tx, { call, client }, { toll, operator }) => {
      if (!(await telephones.taken(tx, operator))) return refuse('telephone_missing');
      await store.keepCall(tx, { call, client, engine: engine.name, channel: outsideNamed({ call, toll }) });
      return 'begun';
    },
    carryOut: async (leg, step, command) => {
      const call = engine.calls.find(leg.call) ?? (books && (await begun(books, engine, leg)));
      if (call && books) await obey(books, engine, call, { step, command });
    },
  };
  return {
    exchange,
    trunkBoard: trunkBoardOf(engine.ari),
    trialLine: trialLineOn(engine),
    switchboard: switchboardOf(engine.ari, new URL(settings.url)),
    drive: (databaseUrl: string, known: Books) => {
      books = known;
      return drive(databaseUrl, { books, engine, address: settings });
    },
  };
}

/** A call out begins with our first command, wherever in the house it was dialled. */
async function begun(books: Books, engine: Engine, leg: Leg): Promise<LiveCall | null> {
  const scope = { as: 'staff', agency: leg.agency, by: theHouse } as const;
  const channel = await inAgency(books, scope, (tx) => store.channelOf(tx, leg.call, engine.name));
  if (!channel || !outsideOf(channel)) return null;
  const known = engine.calls.find(leg.call);
  if (known) return known;
  const call = engine.calls.add(leg, channel);
  call.callerIs = 'rung';
  return call;
}
