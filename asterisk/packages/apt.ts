import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import type { PackageSet } from './sets.ts';

/** A package file: its path below a Debian mirror, and the hash it must have. */
export type Package = { path: string; sha256: string };

const execute = promisify(execFile);

/** The mirror this machine's apt uses already, or DEBIAN_MIRROR. Null where there is no apt or it knows none. */
export function debianMirror(): string | null {
  const named = process.env.DEBIAN_MIRROR;
  if (named) return named.replace(/\/*$/, '/');
  const { stdout } = spawnSync('apt-get', ['-o', 'Debug::NoLocking=1', 'update', '--print-uris'], { encoding: 'utf8' });
  return stdout?.match(/^'(\S+\/debian\/)dists\//m)?.[1] ?? null;
}

export function fileNameOf({ path }: Package): string {
  return decodeURIComponent(basename(path));
}

/** Brings them all into a folder, each checked by its hash. Throws with apt's words if any is not to be had. */
export async function download(mirror: string, packages: readonly Package[], folder: string): Promise<void> {
  const each = packages.flatMap((one) => [mirror + one.path, join(folder, fileNameOf(one)), `SHA256:${one.sha256}`]);
  await execute('/usr/lib/apt/apt-helper', ['-o', 'APT::Sandbox::User=root', 'download-file', ...each], loud);
}

/** What a mirror has of a set today, with all that it depends on. */
export async function resolve(mirror: string, set: PackageSet, folder: string): Promise<Package[]> {
  const options = openApt(mirror, set, folder);
  try {
    await execute('apt-get', [...options, '-qq', 'update'], loud);
    const words = [...options, '-qq', '--print-uris', 'install', '-y', ...set.wanted];
    const { stdout } = await execute('apt-get', words, loud);
    return stdout.split('\n').flatMap((line) => read(line, mirror, set));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const loud = { maxBuffer: 64 * 2 ** 20 };

/** An apt of our own: its note of what is installed is empty, so that it brings everything, the C library too. */
function openApt(mirror: string, { suite, components }: PackageSet, folder: string): string[] {
  mkdirSync(join(folder, 'lists', 'partial'), { recursive: true });
  mkdirSync(join(folder, 'archives', 'partial'), { recursive: true });
  writeFileSync(join(folder, 'status'), '');
  const signedBy = '/usr/share/keyrings/debian-archive-keyring.gpg';
  writeFileSync(join(folder, 'sources.list'), `deb [signed-by=${signedBy}] ${mirror} ${suite} ${components}\n`);
  return Object.entries({
    'Dir::Etc::sourcelist': join(folder, 'sources.list'),
    'Dir::Etc::sourceparts': '/dev/null',
    'Dir::Etc::preferences': '/dev/null',
    'Dir::Etc::preferencesparts': '/dev/null',
    'Dir::State': folder,
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::State::status': join(folder, 'status'),
    'Dir::Cache': folder,
    'APT::Install-Recommends': 'false',
    'APT::Sandbox::User': 'root',
    'Acquire::ForceHash': 'SHA256',
    'Acquire::Languages': 'none',
    'Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled': 'false',
    // A mirror may stand still, and its word then has run out; the packages are held to the hashes it signed.
    'Acquire::Check-Valid-Until': 'false',
    'APT::Update::Error-Mode': 'any',
    'Debug::NoLocking': '1',
  }).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

/** Of `'http://…/pool/main/a/acl/libacl1_2.4.0-1_amd64.deb' libacl1_2.4.0-1_amd64.deb 37132 SHA256:…`. */
function read(line: string, mirror: string, { unneeded }: PackageSet): Package[] {
  const [, url = '', file = '', sha256 = ''] = line.match(/^'(\S+)' (\S+) \d+ SHA256:(\w+)$/) ?? [];
  const name = file.split('_')[0] ?? '';
  return url.startsWith(mirror) && !unneeded.test(name) ? [{ path: url.slice(mirror.length), sha256 }] : [];
}
