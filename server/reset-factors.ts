// `npx denwaban reset-factors --email ADDRESS`: lets somebody in again who lost device and codes, where nobody is left who
// could do so on the page. Whoever may run this can read the database anyway; it is noted, and they are written to.
import { isRefusal } from '@denwaban/domain/refusals';
import { command, type Ground, onGround, wordsOf } from './command.ts';
import { openLinks } from './links/links.ts';
import { openPost } from './post/post.ts';
import { type Books, inAgency, theHouse } from './shell/agency.ts';
import { wallClock } from './shell/clock.ts';
import { openPool } from './shell/database.ts';
import { openJobs } from './shell/jobs.ts';
import { loginUrl, migrate } from './shell/migrate.ts';
import { Stop } from './shell/stop.ts';
import { resetContactFactors, resetStaffFactors } from './signin/factors/reset-factors.ts';
import { type Person, personWith } from './signin/store.ts';
import { accountOf } from './signin/tries.ts';

const usage = {
  english: 'Usage: npx denwaban reset-factors --email hanako@example.jp',
  japanese: '使い方: npx denwaban reset-factors --email hanako@example.jp',
};

await command(async (config) => {
  const { email } = wordsOf({ email: { type: 'string' } }, usage).values;
  if (!email?.trim()) throw new Stop(usage.english, usage.japanese);
  await onGround(config, (ground) => letInAnew(ground, email));
  console.log(`${email}: signs in with the password alone, and is signed out everywhere`);
  console.log(
    `${email}: 二段階認証を解除しました。パスワードだけでサインインできます（すべての端末からサインアウトしました）`,
  );
});

async function letInAnew(ground: Ground, email: string): Promise<void> {
  const { ownerUrl, secret } = ground;
  await migrate({ ownerUrl, secret });
  const who = await personOf(ground, email);
  if (!who) throw new Stop(`Nobody signs in as ${email}.`, `${email} でサインインする人はいません。`);
  if (!(await reset(ground, who)))
    throw new Stop(`${email} has no second factor.`, `${email} には二段階認証が登録されていません。`);
}

async function personOf({ ownerUrl, secret }: Ground, email: string): Promise<Person | null> {
  const signIn = openPool(loginUrl(ownerUrl, 'denwaban_sign_in', secret), {
    options: '-c search_path=sign_in',
    max: 1,
  });
  try {
    return await personWith(signIn, accountOf(email));
  } finally {
    await signIn.end();
  }
}

/** False where there was nothing to reset. */
async function reset({ config, ownerUrl, secret }: Ground, { agency, client, person: id }: Person): Promise<boolean> {
  const url = loginUrl(ownerUrl, 'denwaban_app', secret);
  const pool = openPool(url, { max: 2 });
  const jobs = await openJobs(url);
  const links = openLinks({ secret, publicUrl: config.publicUrl ?? `http://localhost:${config.port}` });
  const books = { pool, jobs, links, post: openPost(config.mail), clock: wallClock } as unknown as Books;
  const resets = client === null ? resetStaffFactors : resetContactFactors;
  try {
    const refused = await inAgency(books, { as: 'staff', agency, by: theHouse }, (tx) =>
      resets(tx, { params: { id } }),
    );
    return !isRefusal(refused);
  } finally {
    await jobs.stop();
    await pool.end();
  }
}
