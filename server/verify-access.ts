// `npx denwaban verify-access`: goes through every record of who saw what, and names each that was tampered with.
import { join } from 'node:path';
import { openSeals } from './access/seal.ts';
import { type Found, verify } from './access/verify.ts';
import type { Books } from './shell/agency.ts';
import { wallClock } from './shell/clock.ts';
import { describeProblems, isConfigProblems, readConfig } from './shell/config.ts';
import { openPool } from './shell/database.ts';
import { CannotStart, startEmbeddedDatabase } from './shell/embedded-database/index.ts';
import { keptSecret } from './shell/kept-secret.ts';
import { log } from './shell/log.ts';
import { loginUrl } from './shell/migrate.ts';

const config = readConfig();
if (isConfigProblems(config)) {
  console.error(describeProblems(config));
  process.exit(2);
}

try {
  const secret = config.secret ?? keptSecret(config.dataFolder);
  const isWhole =
    config.database.kind === 'external'
      ? await verifyAll(config.database.url, secret)
      : await verifyEmbedded(join(config.dataFolder, 'database'), secret);
  process.exitCode = isWhole ? 0 : 1;
} catch (failure) {
  if (!(failure instanceof CannotStart)) throw failure;
  console.error(failure.message);
  process.exitCode = 2;
}

async function verifyEmbedded(folder: string, secret: string): Promise<boolean> {
  const embedded = await startEmbeddedDatabase({ folder, log });
  try {
    return await verifyAll(embedded.url, secret);
  } finally {
    await embedded.stop();
  }
}

async function verifyAll(ownerUrl: string, secret: string): Promise<boolean> {
  const owner = openPool(ownerUrl, { max: 1 });
  const pool = openPool(loginUrl(ownerUrl, 'denwaban_app', secret), { max: 1 });
  const books = { pool, clock: wallClock, seals: openSeals({ secret }) } as unknown as Books;
  let isWhole = true;
  try {
    const { rows } = await owner.query<{ id: string; name: string }>('select agency_id as id, name from agencies');
    for (const { id, name } of rows) {
      const { sealed, chains, waiting, findings } = await verify(books, id);
      console.log(
        `${name}: ${sealed} sealed in ${chains} chains, ${waiting} waiting / 封印済み ${sealed} 件（待ち ${waiting} 件）`,
      );
      for (const found of findings) console.error(`  ${told(found)}`);
      if (findings.length === 0) console.log('  whole / 改ざんは見つかりませんでした');
      isWhole &&= findings.length === 0;
    }
    return isWhole;
  } finally {
    await owner.end();
    await pool.end();
  }
}

function told(found: Found): string {
  const { chain } = found;
  switch (found.is) {
    case 'changed':
      return `changed / 書き換え: ${found.access} (${chain} no. ${found.number})`;
    case 'removed':
      return `removed / 削除: ${found.access} (${chain} no. ${found.number})`;
    case 'missing':
      return `missing / 欠落: ${chain} no. ${found.from}–${found.to}`;
    case 'not_ours':
      return `not sealed with this house’s secret / この鍵での封印ではない: ${found.access} (${chain} no. ${found.number})`;
    case 'slipped_in':
      return `put in past the house / 外からの挿入: ${found.access}`;
  }
}
