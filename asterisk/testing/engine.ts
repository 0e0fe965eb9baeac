import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings, Trunk } from '../configuration/index.ts';
import { type Engine, startEngine } from '../engine/start.ts';
import { folderOf } from '../packages/place.ts';
import { testFolder } from './folder.ts';

/** An exchange of a test's own, at an address of its own; after `close` nothing is left of it. */
export async function testEngine(
  address: string,
  trunks: readonly Trunk[],
  different: Partial<Settings> = {},
): Promise<Engine & { close(): Promise<void> }> {
  const folder = testFolder('engine');
  const engine = await startEngine(folder, { ...settingsAt(address), trunks, ...different });
  return {
    ...engine,
    close: async () => {
      await engine.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settingsAt(address: string): Omit<Settings, 'trunks'> {
  return {
    app: 'denwaban',
    answers: [],
    sip: { address, port: 5060 },
    control: { address, http: 8088, ami: 5038 },
    user: 'denwaban',
    password: randomBytes(16).toString('hex'),
    rtp: { from: 20_000, to: 29_999 },
    unattended: { sound: join(import.meta.dirname, '../sounds/unattended'), messageSeconds: null },
    music: join(folderOf('asterisk'), 'usr/share/asterisk/moh'),
  };
}
