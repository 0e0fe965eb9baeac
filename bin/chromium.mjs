// A Chromium for the tests that need a real browser. Plain JavaScript, valid on Node 20.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root, withProgress } from './install.mjs';

/** One that is there already: named by CHROMIUM_PATH, the system's, or unpacked by an earlier run. */
export function chromiumAtHand() {
  return [process.env.CHROMIUM_PATH, '/usr/bin/chromium', unpackedWrapper()].find(runs) ?? null;
}

/** That, or else one from npm, or else (as root) one from apt. Null where none can be had. */
export async function ensureChromium() {
  return chromiumAtHand() ?? (await unpackChromium()) ?? (await installByApt());
}

export const howToGetChromium =
  'Chromium, a real browser: set CHROMIUM_PATH to one, or install it (Debian, Ubuntu: apt-get install chromium)';

function runs(path) {
  return (
    Boolean(path) &&
    existsSync(path) &&
    spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0
  );
}

const shipped = join(root, 'node_modules', '@sparticuz', 'chromium');

function unpackedWrapper() {
  return existsSync(shipped) ? join(unpackedFolder(), 'chromium-with-libraries') : null;
}

function unpackedFolder() {
  const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8'));
  return join(root, 'node_modules', '.cache', `chromium-${version}`);
}

/** In a folder of this checkout: the package's own way shares one in /tmp between all checkouts and users. */
async function unpackChromium() {
  const wrapper = unpackedWrapper();
  if (!wrapper || process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = unpackedFolder();
  const part = `${folder}.part-${process.pid}`;
  await withProgress('Unpacking Chromium', async () => {
    mkdirSync(join(part, 'tmp'), { recursive: true });
    await unpackTo(part);
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  });
  return runs(wrapper) ? wrapper : null;
}

async function unpackTo(part) {
  await expand('chromium.br', join(part, 'chromium'));
  chmodSync(join(part, 'chromium'), 0o755);
  for (const archive of ['al2023', 'swiftshader']) {
    const tar = join(part, `${archive}.tar`);
    await expand(`${archive}.tar.br`, tar);
    spawnSync('tar', ['-xf', tar, '-C', part]);
    rmSync(tar);
  }
  writeFileSync(join(part, 'chromium-with-libraries'), wrapperScript, { mode: 0o755 });
}

/** The libraries it brings are for it alone: set for the whole test run, PostgreSQL would pick them up too. */
const wrapperScript = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
TMPDIR="$here/tmp" LD_LIBRARY_PATH="$here/lib" exec "$here/chromium" "$@"
`;

async function expand(name, target) {
  await pipeline(createReadStream(join(shipped, 'bin', name)), createBrotliDecompress(), createWriteStream(target));
}

async function installByApt() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return null;
  return withProgress('Installing Chromium (apt-get install chromium)', async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' });
    return ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(runs) ?? null;
  });
}
