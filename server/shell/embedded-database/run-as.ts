import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chownSync, existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from './cannot-start.ts';

/** How PostgreSQL, which refuses to run as root, is run here. */
export type RunAs =
  | { kind: 'self' }
  /** Root outside and nobody inside: needs no account, and may enter folders only root may enter. */
  | { kind: 'namespace' }
  | { kind: 'account'; uid: number; gid: number };

export const account = 'denwaban';

export function chooseRunAs({ data }: { data: string }): RunAs {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const owner = existsSync(data) ? statSync(data) : null;
  if (owner && owner.uid !== 0) return { kind: 'account', uid: owner.uid, gid: owner.gid };
  return worksHere(namespace) ? { kind: 'namespace' } : systemAccount({ data });
}

/** The words to put before a program and its arguments. */
export function prefixOf(runAs: RunAs): string[] {
  switch (runAs.kind) {
    case 'self':
      return [];
    case 'namespace':
      return namespace;
    case 'account':
      return ['setpriv', '--reuid', `${runAs.uid}`, '--regid', `${runAs.gid}`, '--clear-groups'];
  }
}

export function handOver(folder: string, runAs: RunAs): void {
  if (runAs.kind === 'account') chownSync(folder, runAs.uid, runAs.gid);
}

export function worksHere(prefix: string[]): boolean {
  const [program = '', ...rest] = prefix;
  return spawnSync(program, [...rest, 'true'], { stdio: 'ignore' }).status === 0;
}

const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534'];

export function systemAccount({ data }: { data: string }): RunAs {
  const found = idsOf(account) ?? (made(account) ? idsOf(account) : null);
  if (!found || !worksHere(prefixOf({ kind: 'account', ...found }))) {
    throw new CannotStart(
      `PostgreSQL refuses to run as root, and this machine allows neither user namespaces nor a system account. ` +
        `Start Denwaban as an ordinary user, or make the account (useradd --system ${account}), or set DATABASE_URL.`,
    );
  }
  const closed = closedFolderAbove(data);
  if (closed) {
    throw new CannotStart(
      `PostgreSQL runs as the account ${account} here, which may not enter ${closed}. ` +
        `Set DENWABAN_DATA to a folder it can reach, such as /var/lib/denwaban, or start Denwaban as an ordinary user.`,
    );
  }
  return { kind: 'account', ...found };
}

function idsOf(name: string): { uid: number; gid: number } | null {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  return succeeded(uid) && succeeded(gid) ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

function made(name: string): boolean {
  return succeeded(spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', name]));
}

function succeeded(run: SpawnSyncReturns<string | Buffer>): boolean {
  return run.status === 0;
}

function closedFolderAbove(path: string): string | null {
  const parent = dirname(path);
  const above = parent === path ? null : closedFolderAbove(parent);
  return above ?? (existsSync(parent) && (statSync(parent).mode & 0o001) === 0 ? parent : null);
}
