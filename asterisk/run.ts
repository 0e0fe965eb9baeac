// npx denwaban run-exchange --sip 203.0.113.5:5060: an Asterisk 22 of ours, unpacked from Debian packages, in the foreground.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Settings } from './configuration/index.ts';
import { startEngine } from './engine/start.ts';
import { folderOf } from './packages/place.ts';
import { unattended } from './unattended.ts';
import { number, pair } from './words.ts';

const usage = `Usage: npx denwaban run-exchange --sip ADDRESS:PORT
  --control ADDRESS:PORT   where Denwaban drives it from, of this machine alone (127.0.0.1:8088)
  --from NETWORK           SIP is answered to these addresses alone: carriers, desks, the edge, the other engines; may be given again
  --rtp FROM-TO            the ports of sound (10000-19999)
  --message SECONDS        the longest message that is taken while Denwaban is away; 0: it is only announced (120)
  --folder FOLDER          what it keeps (./data/exchange)
  --password-file FILE     whoever runs both in containers tells both the same one; else it is made at the first start, and stays
`;

try {
  await run(readWords());
} catch (failure) {
  process.stderr.write(`${(failure as Error).message}\n\n${usage}`);
  process.exitCode = 1;
}

function readWords(): { folder: string; settings: Settings } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      sip: text,
      control: { ...text, default: '127.0.0.1:8088' },
      rtp: { ...text, default: '10000-19999' },
      message: { ...text, default: '120' },
      from: { ...text, multiple: true, default: [] as string[] },
      folder: { ...text, default: 'data/exchange' },
      'password-file': text,
    },
  });
  if (!values.sip) throw new Error('--sip is needed.');
  const folder = resolve(values.folder);
  const kept = values['password-file'];
  const [address, port] = pair(values.sip, ':');
  const [control, http] = pair(values.control, ':');
  const [from, to] = pair(values.rtp, '-');
  const settings = {
    app: 'denwaban',
    sip: { address, port: number(port) },
    control: { address: control, http: number(http), ami: 5038 },
    user: 'denwaban',
    password: kept ? readFileSync(kept, 'utf8').trim() : ownPassword(folder),
    rtp: { from: number(from), to: number(to) },
    answers: values.from,
    trunks: [],
    unattended: unattended(values.message),
    music: join(folderOf('asterisk'), 'usr/share/asterisk/moh'),
  };
  return { folder, settings };
}

function ownPassword(folder: string): string {
  const file = join(folder, 'password');
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8');
}

async function run({ folder, settings }: ReturnType<typeof readWords>): Promise<void> {
  execFileSync(process.execPath, [join(import.meta.dirname, 'packages/ensure.ts'), 'asterisk'], { stdio: 'inherit' });
  const engine = await startEngine(folder, settings);
  const { user, password, control } = settings;
  const url = `http://${user}:${password}@${control.address}:${control.http}`;
  process.stdout.write(
    `Asterisk answers at ${settings.sip.address}:${settings.sip.port}.\nDENWABAN_ASTERISK_URL=${url}\n`,
  );
  let isWanted = true;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      isWanted = false;
      void engine.stop();
    });
  await engine.ended;
  if (isWanted) throw new Error(`Asterisk has ended by itself; its last words are in ${join(folder, 'log')}.`);
}
