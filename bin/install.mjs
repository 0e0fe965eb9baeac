// What must be on disk before anything of ours runs. Plain JavaScript without dependencies, valid on Node 20: there may be
// no node_modules yet, and the Node that npm itself runs on is whatever the machine has.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node 24 that npm installed, by its path: a shell that has run `node` once goes on running that one. */
export const node24 = join(root, 'node_modules', '.bin', 'node');

/** An expected end, told in a sentence and without a stack. */
export class Stop extends Error {}

export async function ensureInstalled() {
  if (isInstalled()) return;
  await withProgress('Installing what Denwaban needs (npm ci)', async () => {
    const { code, output } = await run(...npm('ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'));
    if (code !== 0) throw new Stop(whyNotInstalled(output));
  });
  if (!existsSync(node24)) throw new Stop(noRuntime);
}

/** npm notes what it has put into node_modules; that note is compared with the lock file, so a `npm ci` by hand counts too. */
function isInstalled() {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note) || !existsSync(node24)) return false;
  const found = readJson(note).packages;
  const wanted = Object.entries(readJson(join(root, 'package-lock.json')).packages);
  return wanted.every(([path, { version, link, optional }]) => {
    if (!path.includes('node_modules/') || link) return true;
    // What only other systems need is rightly missing.
    return found[path] ? found[path].version === version : optional;
  });
}

function whyNotInstalled(output) {
  return `${output.trim().split('\n').slice(-25).join('\n')}

The installation (npm ci) failed; npm's own words are above. Most often one of these helps:
  - no network, or a proxy that npm does not know: npm config set proxy / https-proxy / registry
  - a full disk: about 1.2 GB are needed
  - files of another user in node_modules: remove the folder node_modules
Then start again.`;
}

const noRuntime = `Denwaban runs on Node 24, which npm brings for Linux (x64, arm64) and macOS (arm64), but not for ${process.platform}-${process.arch}
or not with these npm settings (optional packages switched off). Run "npm ci --include=optional" on such a machine.`;

export async function ensureConsoleBuilt() {
  const stamp = join(root, 'web', 'dist', '.made-from');
  const sources = hashOf(['web', 'api', 'domain', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  await withProgress('Building the console', async () => {
    const { code, output } = await run(...npm('run', 'build', '--workspace', 'web'));
    if (code !== 0) throw new Stop(`${output.trim()}\n\nThe console could not be built; the reason is above.`);
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

function hashOf(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesIn(join(root, place)))) {
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesIn(place) {
  if (!existsSync(place)) return [];
  let entries;
  try {
    entries = readdirSync(place, { withFileTypes: true });
  } catch {
    return [place];
  }
  return entries
    .filter(({ name }) => !['node_modules', 'dist'].includes(name) && !/\.test\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesIn(join(place, name)));
}

/** The npm that runs us where one does (it may not be on PATH). */
function npm(...words) {
  const running = process.env.npm_execpath;
  return running ? [process.execPath, [running, ...words]] : ['npm', words];
}

function run(program, words) {
  return new Promise((resolve) => {
    const child = spawn(program, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
    child.on('error', (failure) => resolve({ code: 1, output: failure.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Says what goes on, and after two seconds that it still does. */
export async function withProgress(what, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  process.stdout.write(`${what} …\n`);
  const ticking = setInterval(() => process.stdout.write(`  … ${seconds()} s\n`), process.stdout.isTTY ? 2000 : 10_000);
  try {
    return await work();
  } finally {
    clearInterval(ticking);
    if (seconds() >= 2) process.stdout.write(`  ${seconds()} s\n`);
  }
}

export async function orStop(work) {
  try {
    await work();
  } catch (failure) {
    if (!(failure instanceof Stop)) throw failure;
    process.stderr.write(`${failure.message}\n`);
    process.exit(1);
  }
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
