import { setTimeout as pause } from 'node:timers/promises';
import type { Settings as EngineSettings } from '../../../../asterisk/configuration/index.ts';
import { type Engine, startEngine } from '../../../../asterisk/engine/start.ts';
import { testEngine } from '../../../../asterisk/testing/engine.ts';
import type { Street } from '../../../../asterisk/testing/street.ts';
import { openAmi } from '../ami/act.ts';
import { openAri } from '../ari/ask.ts';
import { until } from './until.ts';

/** So many engines beside each other, reached by one carrier; most is asked of the first. */
export async function openEngines(street: Street, many: number, different: Partial<EngineSettings>) {
  const trunks = [{ name: 'carrier', peers: [street.callers], proxy: `${street.caller()}:5060` }];
  const open = () => testEngine(street.address(), trunks, different);
  const [engine, ...more] = [await open(), ...(await Promise.all(Array.from({ length: many - 1 }, open)))];
  const engines = [engine, ...more];
  const [ari, ami] = [openAri(engine.ari), openAmi(engine.ami)];
  let restarted: Engine | null = null;
  return {
    ...{ engine, engines, ari, ami },
    /** Where SIP is spoken, such as `127.9.9.1:5060`. */
    sipOf: (which: number) => `${engines[which]!.settings.sip.address}:5060`,
    /** The engine is gone in the middle of everything, and started again a second later. */
    restart: async () => {
      await engine.kill();
      await pause(1_000);
      restarted = await startEngine(engine.folder, engine.settings);
    },
    /** Comes back once nothing is left at the engine. */
    isEmpty: () =>
      until(
        async () => {
          const [channels, bridges] = await Promise.all([ari.ask('GET /channels', {}), ari.ask('GET /bridges', {})]);
          return channels?.length === 0 && bridges?.length === 0;
        },
        () => 'something is left at the engine',
      ),
    /** Comes back once nothing that was recorded is left at the engine. */
    keepsNothing: () =>
      until(
        async () => (await ari.ask('GET /recordings/stored', {}))?.length === 0,
        () => 'something recorded is left at the engine',
      ),
    close: async () => {
      await restarted?.kill();
      for (const each of engines) await each.close();
      ari.close();
      ami.close();
    },
  };
}

export type Engines = Awaited<ReturnType<typeof openEngines>>;

/** By which the house is told of it. */
export function urlOf({ ari: { url, user, password } }: Engine): string {
  const { host } = new URL(url);
  return `http://${user}:${password}@${host}`;
}
