// `npx denwaban take-in FILE --agency NAME`: takes a client in from an archive, while Denwaban goes on running or not.
import { resolve } from 'node:path';
import type { ArrivalFault } from '@denwaban/domain/archives';
import * as agencies from './agencies/store.ts';
import { Unfit } from './archives/read-archive.ts';
import { type TakenIn, takeIn } from './archives/take-in.ts';
import { command, type Ground, onGround, wordsOf } from './command.ts';
import { openShelf } from './recordings/open-shelf.ts';
import { type Books, theHouse } from './shell/agency.ts';
import { wallClock } from './shell/clock.ts';
import { openPool } from './shell/database.ts';
import { loginUrl, migrate } from './shell/migrate.ts';
import { Stop } from './shell/stop.ts';
import { arrivalWords } from './texts/arrivals.ts';

const usage = {
  english: 'Usage: npx denwaban take-in FILE --agency NAME',
  japanese: '使い方: npx denwaban take-in ファイル --agency 代行会社名',
};

await command(async (config) => {
  const { values, positionals } = wordsOf({ agency: { type: 'string' } }, usage);
  const [file] = positionals;
  if (!file || positionals.length > 1 || !values.agency) throw new Stop(usage.english, usage.japanese);
  const name = values.agency;
  const { client, records, files, ...came } = await onGround(config, (ground) => take(ground, resolve(file), name));
  console.log(`${came.name} (${client}): ${records} records, ${files} files`);
  console.log(`${came.name} を取り込みました（記録 ${records} 件・ファイル ${files} 件）`);
});

async function take({ config, secret, ownerUrl }: Ground, file: string, name: string): Promise<TakenIn> {
  await migrate({ ownerUrl, secret });
  const agency = await agencies.named(ownerUrl, name);
  if (agency === null) throw new Stop(`There is no agency "${name}".`, `「${name}」という代行会社はありません。`);
  const pool = openPool(loginUrl(ownerUrl, 'denwaban_app', secret), { max: 2 });
  const { dataFolder } = config;
  const books = { pool, clock: wallClock, dataFolder, shelf: await openShelf(config) } as unknown as Books;
  try {
    return await takeIn(books, { agency, by: theHouse, file, heard: () => {} });
  } catch (failure) {
    if (failure instanceof Unfit) throw new Stop(told('en', failure), told('ja', failure));
    throw failure;
  } finally {
    await pool.end();
  }
}

function told(language: 'en' | 'ja', { code, about }: { code: ArrivalFault; about: string }): string {
  return `${arrivalWords[language][code]} (${about})`;
}
