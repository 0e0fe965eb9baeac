import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings, Trunk } from '../configuration/index.ts';
import { type Engine, startEngine } from '../engine/start.ts';
import { folderOf } from '../packages/place.ts';

/** An exchange of a test's own, at an address of its own; after `close` nothing is left of it. */
export async function testEngine(
  address: string,
  trunks: readonly Trunk[],
  others: Partial<Settings> = {},
): Promise<Engine & { close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const engine = await startEngine(folder, { ...settingsAt(address), trunks, ...others });
  return {
    ...engine,
    close: async () => {
      await engine.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function settingsAt(address: string): Settings {
  return {
    app: 'denwaban',
    sip: { address, port: 5060 },
    control: { address, http: 8088, ami: 5038 },
    user: 'denwaban',
    password: randomBytes(16).toString('hex'),
    rtp: { from: 20_000, to: 29_999 },
    trunks: [],
    unattended: join(import.meta.dirname, '../sounds/unattended'),
    music: join(folderOf('asterisk'), 'usr/share/asterisk/moh'),
  };
}
