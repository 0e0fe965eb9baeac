import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configuration, type Settings } from '../configuration/index.ts';
import { section } from '../configuration/sections.ts';
import { folderOf } from '../packages/place.ts';

/** What one exchange reads and writes, all below one folder. */
export function layOut(folder: string, settings: Settings): void {
  const unpacked = folderOf('asterisk');
  const own = (name: string) => join(folder, name);
  for (const name of Object.values(kept)) mkdirSync(own(name), { recursive: true });
  // Asked for without being made: keys, and where recordings go.
  for (const name of [recordingsOf(folder), own('lib/keys'), own('spool/monitor')])
    mkdirSync(name, { recursive: true });
  const directories = Object.fromEntries(Object.entries(kept).map(([key, name]) => [key, own(name)]));
  const files = {
    ...configuration(settings),
    'asterisk.conf':
      section('directories', {
        ...directories,
        astmoddir: join(unpacked, 'usr/lib/x86_64-linux-gnu/asterisk/modules'),
        astdatadir: join(unpacked, 'usr/share/asterisk'),
        astsbindir: join(unpacked, 'usr/sbin'),
      }) + section('options', { nocolor: 'yes', transmit_silence: 'yes' }),
    'logger.conf':
      section('general', { dateformat: '%F %T.%3q' }) + section('logfiles', { log: 'notice,warning,error' }),
  };
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(own(kept.astetcdir), name), text, { mode: 0o600 });
}

const kept = {
  astetcdir: 'etc',
  astvarlibdir: 'lib',
  astkeydir: 'lib',
  astdbdir: 'lib',
  astagidir: 'lib/agi',
  astspooldir: 'spool',
  astcachedir: 'spool/tmp',
  astrundir: 'run',
  astlogdir: 'log',
};

/** Where ARI finds what was recorded. */
export function recordingsOf(folder: string): string {
  return join(folder, 'spool/recording');
}
