// npx denwaban exchange --sip 203.0.113.5:5060 --into /etc/asterisk: the configuration of an Asterisk 22 of one's own.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { configuration, type Settings, type Trunk } from './configuration/index.ts';
import { unattended } from './unattended.ts';
import { number, pair } from './words.ts';

const usage = `Usage: npx denwaban exchange --sip ADDRESS:PORT --into FOLDER
  --trunk NAME,PROXY,PEER…   a carrier: where calls out go, and the addresses its calls come from; may be given again
  --from NETWORK             SIP is answered to these addresses alone: carriers, desks, the edge, the other engines; may be given again
  --rtp FROM-TO              the ports of sound (10000-19999)
  --music FOLDER             waiting music (/usr/share/asterisk/moh)
  --message SECONDS          the longest message that is taken while Denwaban is away; 0: it is only announced (120)
  --unattended FILE          heard while Denwaban is away, without its ending (what we ship)
`;

try {
  write(readWords());
} catch (failure) {
  process.stderr.write(`${(failure as Error).message}\n\n${usage}`);
  process.exitCode = 1;
}

function readWords(): { into: string; settings: Settings } {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      ...{ sip: text, into: text, trunk: { ...text, multiple: true, default: [] } },
      rtp: { ...text, default: '10000-19999' },
      music: { ...text, default: '/usr/share/asterisk/moh' },
      message: { ...text, default: '120' },
      from: { ...text, multiple: true, default: [] as string[] },
      unattended: text,
    },
  });
  const { sip, into, trunk, rtp, music } = values;
  if (!sip || !into) throw new Error('--sip and --into are needed.');
  const [address, port] = pair(sip, ':');
  const [from, to] = pair(rtp, '-');
  const settings = {
    app: 'denwaban',
    sip: { address, port: number(port) },
    control: { address: '127.0.0.1', http: 8088, ami: 5038 },
    user: 'denwaban',
    password: randomBytes(24).toString('base64url'),
    rtp: { from: number(from), to: number(to) },
    answers: values.from,
    trunks: trunk.map(readTrunk),
    unattended: unattended(values.message, values.unattended),
    music,
  };
  return { into, settings };
}

function readTrunk(words: string): Trunk {
  const [name, proxy, ...peers] = words.split(',');
  if (!name || !proxy || peers.length === 0) throw new Error(`"${words}" is no carrier.`);
  return { name, proxy, peers };
}

function write({ into, settings }: ReturnType<typeof readWords>): void {
  mkdirSync(into, { recursive: true });
  const files = Object.entries(configuration(settings));
  // Nothing of somebody else's is written over.
  for (const [name, text] of files) writeFileSync(join(into, name), text, { mode: 0o600, flag: 'wx' });
  const { user, password, control } = settings;
  process.stdout.write(`${files.length} files in ${into}, for the user that Asterisk runs as.
DENWABAN_ASTERISK_URL=http://${user}:${password}@${control.address}:${control.http}
`);
}
