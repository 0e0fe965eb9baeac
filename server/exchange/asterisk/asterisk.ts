import { refuse } from '@denwaban/domain/refusals';
import type { Books } from '../../shell/agency.ts';
import { inAgency, theHouse } from '../../shell/agency.ts';
import type { Asterisk } from '../../shell/config.ts';
import { listen } from '../../shell/listen.ts';
import { log } from '../../shell/log.ts';
import { commandsOverdue, othersCommands } from '../carry-out.ts';
import type { Exchange, Leg } from '../exchange.ts';
import { openAmi } from './ami/act.ts';
import { openAri } from './ari/ask.ts';
import { drive } from './drive.ts';
import type { Engine } from './engine.ts';
import { liveCalls } from './live-calls.ts';
import { outsideNamed, outsideOf } from './names.ts';
import { obey } from './obey.ts';
import * as store from './store.ts';
import * as telephones from './telephones/store.ts';
import { switchboardOf } from './telephones/switchboard.ts';
import { trialLineOn } from './trials/line.ts';
import { trunkBoardOf } from './trunks/board.ts';

/**
 * Asterisk: real lines, on one engine or several. It moves the sound of callers' and operators' telephones, and decides nothing. A
 * call is on one engine from its beginning to its end, and in the hands of whichever node drives that one.
 */
export function asteriskExchange(settings: readonly Asterisk[]) {
  const engines = openEngines(settings);
  const known = () => engines.filter(({ calls }) => calls.areKnown());
  const find = (call: string) => engines.find(({ calls }) => calls.find(call));
  let books: Books | null = null;
  const exchange: Exchange = {
    kind: 'asterisk',
    can: ['offer', 'hold', 'record', 'voicemail', 'tell_wait', 'transfer', 'listen', 'dial', 'send_keys', 'keys'],
    reach: 'outside',
    isInHand: async (leg) => {
      if (find(leg.call)) return true;
      const [first] = known();
      if (!books || !first) return false;
      const on = await settled(books, leg, first);
      return on === null || known().some(({ name }) => name === on.engine);
    },
    begin: async (tx, { call, client }, { toll, operator }) => {
      if (!(await telephones.taken(tx, operator))) return refuse('telephone_missing');
      await store.keepCall(tx, { call, client, engine: store.onNone, channel: outsideNamed({ call, toll }) });
      return 'begun';
    },
    carryOut: async (leg, step, command) => {
      if (!books) return;
      const engine = find(leg.call) ?? (await begun(books, known(), leg));
      const call = engine?.calls.find(leg.call);
      if (engine && call) await obey(books, engine, call, { step, command });
    },
  };
  return {
    exchange,
    trunkBoard: trunkBoardOf(engines.map(({ ari }) => ari)),
    trialLine: trialLineOn(engines),
    switchboard: switchboardOf(engines.map(({ ari }, index) => ({ ari, url: new URL(settings[index]!.url) }))),
    drive: async (databaseUrl: string, its: Books) => {
      books = its;
      const others = await listen(
        databaseUrl,
        othersCommands,
        (payload) => carryOutFor(its, exchange, payload),
        () => {},
      );
      const driven = engines.map((engine, index) =>
        drive({ databaseUrl, books: its, engine, address: settings[index]!, afterMs: index * 300 }),
      );
      return {
        stop: async () => {
          await Promise.all(driven.map((each) => each.stop()));
          await others.stop();
        },
      };
    },
  };
}

function openEngines(settings: readonly Asterisk[]): Engine[] {
  const engines = settings.map(({ name, app, user, password, url }, index) => {
    // The configuration that we write has AMI where ARI is.
    const ami = openAmi({ host: new URL(url).hostname, port: 5038, user, password });
    const ari = openAri({ url, user, password, app });
    return {
      name,
      app,
      ari,
      ami,
      calls: liveCalls(),
      isOurs: false,
      isFirst: index === 0,
      signsIn: false,
      neighbours: [] as Engine[],
    };
  });
  for (const engine of engines) engine.neighbours.push(...engines.filter((other) => other !== engine));
  return engines;
}

/** Another node was asked for it: whoever has the call in hand carries it out. */
function carryOutFor(books: Books, exchange: Exchange, payload: string): void {
  const [agency, call, client] = payload.split(' ');
  if (!agency || !call || !client || exchange.reach !== 'outside') return;
  Promise.resolve(exchange.isInHand?.({ agency, call, client }))
    .then((isOurs) => (isOurs ? commandsOverdue(books, { agency, word: 'command', id: call }) : undefined))
    .catch((error) => log.error({ err: error, call }, 'a command was not carried out'));
}

function settled(books: Books, { agency, call }: Leg, { name }: Engine) {
  return inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) => store.settle(tx, call, name));
}

/** A call out begins with our first command, wherever in the house it was dialled. */
async function begun(books: Books, known: readonly Engine[], leg: Leg): Promise<Engine | null> {
  const on = known[0] && (await settled(books, leg, known[0]));
  const engine = known.find(({ name }) => name === on?.engine);
  if (!on || !engine || !outsideOf(on.channel)) return null;
  if (engine.calls.find(leg.call)) return engine;
  engine.calls.add(leg, on.channel).callerIs = 'rung';
  return engine;
}
