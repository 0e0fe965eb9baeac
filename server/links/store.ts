// Links: secret addresses that open one thing to whoever holds them. Only a token's hash is kept.
import { createHash, randomBytes } from 'node:crypto';
import type { AgencyTx, Books } from '../shell/agency.ts';

declare module '../shell/database.ts' {
  interface Tables {
    link_tokens: LinkTokensTable;
  }
}

type LinkTokensTable = {
  agency_id: string;
  token_hash: string;
  kind: Link['kind'];
  client_id: string | null;
  about: string;
  contact_id: string | null;
  expires_at: Date;
};

export type Link = {
  kind: 'relay' | 'caller' | 'password' | 'order_file' | 'receipt' | 'bulletin' | 'hearing';
  client: string | null;
  /** What it opens: a relay, a call, a person. */
  about: string;
  contact: string | null;
  expiresAt: Date;
};

/** Makes a link; the token returned is seen this once. */
export async function issue(tx: AgencyTx, link: Link): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  await keep(tx, token, link);
  return token;
}

/** Makes a link of a token that can be worked out again; making it a second time changes nothing. */
export async function keep(tx: AgencyTx, token: string, link: Link): Promise<void> {
  const { kind, client, about, contact, expiresAt } = link;
  const row = { kind, client_id: client, about, contact_id: contact, expires_at: expiresAt };
  await tx.q
    .insertInto('link_tokens')
    .values({ agency_id: tx.agency, token_hash: hashOf(token), ...row })
    .onConflict((clash) => clash.doNothing())
    .execute();
}

/** The same, and where it is made a second time it lives as long as was said last. */
export async function renew(tx: AgencyTx, token: string, link: Link): Promise<void> {
  await keep(tx, token, link);
  await tx.q
    .updateTable('link_tokens')
    .set({ expires_at: link.expiresAt })
    .where('agency_id', '=', tx.agency)
    .where('token_hash', '=', hashOf(token))
    .execute();
}

/** What a token opens, in whose books; null where it is unknown, of another kind, or has expired. */
export async function find<Kind extends Link['kind']>(
  books: Pick<Books, 'pool' | 'clock'>,
  kind: Kind,
  token: string,
): Promise<(Link & { kind: Kind; agency: string }) | null> {
  const link = await findEver(books, kind, token);
  return link && link.expiresAt > books.clock.now() ? link : null;
}

/** The same, also after it has expired: who comes late is told so. */
export async function findEver<Kind extends Link['kind']>(
  { pool }: Pick<Books, 'pool'>,
  kind: Kind,
  token: string,
): Promise<(Link & { kind: Kind; agency: string }) | null> {
  const { rows } = await pool.query(
    `select agency_id as agency, kind, client_id as client, about, contact_id as contact, expires_at as "expiresAt"
       from find_link($1)`,
    [hashOf(token)],
  );
  const link = rows[0];
  return link?.kind === kind ? link : null;
}

/** Until when something is opened by a link of this kind; null where by none. */
export async function opensUntil(tx: AgencyTx, { kind, about }: Pick<Link, 'kind' | 'about'>): Promise<Date | null> {
  const row = await tx.q
    .selectFrom('link_tokens')
    .select('expires_at')
    .where('agency_id', '=', tx.agency)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('expires_at', '>', tx.now)
    .orderBy('expires_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.expires_at ?? null;
}

/** Uses a link up. True for one transaction only: of two that come with the same token, the second finds it gone. */
export async function take(tx: AgencyTx, token: string): Promise<boolean> {
  const taken = await links(tx).where('token_hash', '=', hashOf(token)).returning('token_hash').executeTakeFirst();
  return taken !== undefined;
}

/** No link of this kind opens this any more. */
export async function end(tx: AgencyTx, { kind, about }: Pick<Link, 'kind' | 'about'>): Promise<void> {
  await links(tx).where('kind', '=', kind).where('about', '=', about).execute();
}

function links(tx: AgencyTx) {
  return tx.q.deleteFrom('link_tokens').where('agency_id', '=', tx.agency);
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
