// Backups by the clock: every day after a time, where the last one is older than that. Nothing is remembered but the files.
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../config.ts';
import { log } from '../log.ts';
import { writeBackup } from './write-backup.ts';

/** Named by its instant (UTC), so that names sort by time. */
export function backupName(at: Date): string {
  return `denwaban-${at
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z')}.backup`;
}

/** Whether one should have been made since the last. `at` is a time of day in Tokyo, `03:00`. */
export function isBackupDue({ at, last, now }: { at: string; last: Date | null; now: Date }): boolean {
  return last === null || last < lastTime(at, now);
}

const day = 86_400_000;
const tokyo = 9 * 3_600_000;

/** The latest instant, not after now, at which a Tokyo clock showed this time. */
function lastTime(at: string, now: Date): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  const into = (hours * 60 + minutes) * 60_000;
  const days = Math.floor((now.getTime() + tokyo - into) / day);
  return new Date(days * day + into - tokyo);
}

type Place = { config: Config; ownerUrl: string; secret: string };

/** Looks every minute. Of several processes on one database one makes it. */
export function startNightlyBackups(place: Place): () => Promise<void> {
  const { at } = place.config.backups;
  if (at === null) return async () => {};
  let making = Promise.resolve();
  const looking = setInterval(() => {
    making = making
      .then(() => backUpIfDue(place, at, new Date()))
      .catch((failure) => {
        log.error({ err: failure }, 'the backup of tonight could not be made and will be tried again');
      });
  }, 60_000);
  return async () => {
    clearInterval(looking);
    await making;
  };
}

async function backUpIfDue(place: Place, at: string, now: Date): Promise<void> {
  const { folder } = place.config.backups;
  if (!isBackupDue({ at, last: (await instants(folder)).at(-1) ?? null, now })) return;
  await alone(place.ownerUrl, () => backUp(place, now));
}

async function backUp({ config, ownerUrl, secret }: Place, now: Date): Promise<void> {
  const { folder, keep, passphrase } = config.backups;
  const to = join(folder, backupName(now));
  const { bytes } = await writeBackup({
    ...{ ownerUrl, secret, now, to, passphrase },
    dataFolder: config.dataFolder,
    keepsSecret: config.secret === null,
  });
  log.info({ to, bytes }, 'backup made');
  for (const old of (await instants(folder)).slice(0, -keep)) await rm(join(folder, backupName(old)), { force: true });
}

/** When the backups of a folder were made, oldest first. */
async function instants(folder: string): Promise<Date[]> {
  const names = (await readdir(folder).catch(() => [])).sort();
  return names.flatMap((name) => {
    const [, d, t] = /^denwaban-(\d{8})T(\d{6})Z\.backup$/.exec(name) ?? [];
    if (!d || !t) return [];
    return [new Date(`${d.replace(/(....)(..)(..)/, '$1-$2-$3')}T${t.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`)];
  });
}

async function alone(ownerUrl: string, work: () => Promise<void>): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query("select pg_try_advisory_lock(hashtext('denwaban.backup')) as ours");
    if (rows[0]?.ours) await work();
  } finally {
    await owner.end();
  }
}
