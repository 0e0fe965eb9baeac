// npx denwaban run-edge --sip 203.0.113.4:5060 --engine 203.0.113.5:5060 …: a Kamailio of ours before several engines, in the foreground;
// with --into, its configuration is written for one of your own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { number, pair } from '../words.ts';
import { edgeConfiguration } from './configuration.ts';
import type { EdgeSettings } from './settings.ts';
import { startEdge } from './start.ts';

const usage = `Usage: npx denwaban run-edge --sip ADDRESS:PORT --engine ADDRESS:PORT --carrier NETWORK
  --sip ADDRESS:PORT      where carriers reach it
  --engine ADDRESS:PORT   where SIP reaches an Asterisk behind it; again for each
  --carrier NETWORK       from where calls come (198.51.100.0/24); again for each. Nobody else is answered
  --calls NUMBER          new calls in a second from one address of a carrier (50)
  --folder FOLDER         what it keeps (./data/edge)
  --into FOLDER           only writes the configuration, for a Kamailio 5.6 of your own
`;

try {
  await run(readWords());
} catch (failure) {
  process.stderr.write(`${(failure as Error).message}\n\n${usage}`);
  process.exitCode = 1;
}

function readWords(): { settings: EdgeSettings; folder: string; into: string | undefined } {
  const text = { type: 'string' } as const;
  const many = { ...text, multiple: true, default: [] as string[] } as const;
  const { values } = parseArgs({
    options: {
      ...{ sip: text, engine: many, carrier: many, into: text },
      ...{ calls: { ...text, default: '50' }, folder: { ...text, default: 'data/edge' } },
    },
  });
  const { sip, engine: engines, carrier: carriers, into, calls } = values;
  if (!sip || engines.length === 0 || carriers.length === 0)
    throw new Error('--sip, --engine and --carrier are needed.');
  const [address, port] = pair(sip, ':');
  for (const engine of engines) number(pair(engine, ':')[1]);
  const settings = { sip: { address, port: number(port) }, engines, carriers, callsPerSecond: number(calls) };
  return { settings, folder: resolve(values.folder), into };
}

async function run({ settings, folder, into }: ReturnType<typeof readWords>): Promise<void> {
  if (into) return write(settings, resolve(into));
  execFileSync(process.execPath, [join(import.meta.dirname, '../packages/ensure.ts'), 'edge'], { stdio: 'inherit' });
  const edge = await startEdge(folder, settings);
  process.stdout.write(`The edge answers at ${edge.place}.\n`);
  let isWanted = true;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      isWanted = false;
      void edge.stop();
    });
  await edge.ended;
  if (isWanted) throw new Error(`The edge has ended by itself; its last words are in ${join(folder, 'output')}.`);
}

function write(settings: EdgeSettings, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(edgeConfiguration(settings, { folder, modules: null }));
  // Nothing of somebody else's is written over.
  for (const [name, written] of files) writeFileSync(join(folder, name), written, { mode: 0o600, flag: 'wx' });
  process.stdout.write(`${files.length} files in ${folder}, for the user that Kamailio runs as.\n`);
}
