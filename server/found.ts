// `npx denwaban found`: opens the books of an agency, with its first manager, whose invitation is sent and told.
import { isRefusal } from '@denwaban/domain/refusals';
import { type Founded, type Founding, foundWithManager } from './agencies/found-with-manager.ts';
import { command, type Ground, onGround, wordsOf } from './command.ts';
import { openLinks } from './links/links.ts';
import { openPost } from './post/post.ts';
import type { Books } from './shell/agency.ts';
import { wallClock } from './shell/clock.ts';
import { openPool } from './shell/database.ts';
import { openJobs } from './shell/jobs.ts';
import { loginUrl, migrate } from './shell/migrate.ts';
import { Stop } from './shell/stop.ts';

const text = { type: 'string' } as const;
const example =
  'npx denwaban found --agency みなと電話代行 --reading ミナトデンワダイコウ --manager "山田 花子" --email hanako@example.jp';
const usage = {
  english: `Usage: ${example}\n  --business-name NAME  the name by which clients know the manager (unless given: the family name)`,
  japanese: `使い方: ${example}\n  --business-name 名前  クライアントにお見せするビジネスネーム（省くと名字）`,
};

await command(async (config) => {
  const founding = asked();
  const founded = await onGround(config, (ground) => found(ground, founding));
  console.log(told(founding, founded));
});

function asked(): Founding {
  const options = { agency: text, reading: text, manager: text, email: text, 'business-name': text };
  const { agency, reading, manager, email, 'business-name': given } = wordsOf(options, usage).values;
  const [name, kana, legal, address] = [agency, reading, manager, email].map((word) => word?.trim());
  if (!name || !kana || !legal || !address) throw new Stop(usage.english, usage.japanese);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address))
    throw new Stop(
      `--email: ${address} is not a mail address.`,
      `--email: ${address} はメールアドレスではありません。`,
    );
  const businessName = given?.trim() || (legal.split(/[\s　]/)[0] as string);
  return { name, reading: kana, manager: { name: legal, businessName, email: address } };
}

async function found({ config, secret, ownerUrl }: Ground, founding: Founding): Promise<Founded> {
  await migrate({ ownerUrl, secret });
  const url = loginUrl(ownerUrl, 'denwaban_app', secret);
  const pool = openPool(url, { max: 2 });
  const jobs = await openJobs(url);
  const publicUrl = config.publicUrl ?? `http://localhost:${config.port}`;
  const links = openLinks({ secret, publicUrl });
  try {
    const books = { pool, jobs, links, post: openPost(config.mail), clock: wallClock } as unknown as Books;
    const founded = await foundWithManager(books, founding);
    if (isRefusal(founded))
      throw new Stop('Somebody signs in with this address already.', 'このメールアドレスはすでに使われています。');
    return founded;
  } finally {
    await jobs.stop();
    await pool.end();
  }
}

function told({ name, manager }: Founding, { link }: Founded): string {
  return [
    `${name}: the books are open / 帳簿を開きました`,
    '',
    `${manager.name} <${manager.email}>`,
    'sets a password here, once, within seven days (the same invitation was written as a letter):',
    'こちらでパスワードを決めてください（7日以内・1回限り。同じご案内をメールでもお送りします）:',
    `  ${link}`,
  ].join('\n');
}
