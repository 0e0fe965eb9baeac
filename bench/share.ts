import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of processor time so far: of whoever makes the load, of the server, of its PostgreSQL. */
export type Spent = { load: number; server: number; database: number };

const ticksPerSecond = 100;

/** Read from /proc; nothing where there is none. */
export function spent(server: number): Spent {
  const { user, system } = process.cpuUsage();
  const family = descendantsOf(process.pid, processes());
  const ofServer = family.filter(({ pid }) => pid === server);
  const ofDatabase = family.filter(({ pid }) => pid !== server);
  return { load: (user + system) / 1e6, server: sum(ofServer), database: sum(ofDatabase) };
}

/** Of one process alone. */
export function secondsOf(pid: number): number {
  return processOf(pid)?.seconds ?? 0;
}

type Process = { pid: number; parent: number; seconds: number };

function processes(): Process[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (processOf(Number(name)) ?? []) : []));
  } catch {
    return [];
  }
}

function processOf(pid: number): Process | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // Its own time, and that of its children that are no more.
    const ticks = fields.slice(11, 15).reduce((all, each) => all + each, 0);
    return { pid, parent: fields[1] ?? 0, seconds: ticks / ticksPerSecond };
  } catch {
    return null;
  }
}

function descendantsOf(root: number, all: readonly Process[]): Process[] {
  const children = all.filter(({ parent }) => parent === root);
  return children.flatMap((child) => [child, ...descendantsOf(child.pid, all)]);
}

function sum(of: readonly Process[]): number {
  return of.reduce((all, { seconds }) => all + seconds, 0);
}

/** Milliseconds of processor time for each of so many. */
export function each(before: Spent, after: Spent, many: number): Spent {
  const ms = (part: keyof Spent) => (1000 * (after[part] - before[part])) / many;
  return { load: ms('load'), server: ms('server'), database: ms('database') };
}
