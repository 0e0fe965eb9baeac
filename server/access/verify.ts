import { beginning, examine, examineEnd, type Finding } from '@denwaban/domain/access';
import { type AgencyTx, type Books, inAgency, theHouse } from '../shell/agency.ts';
import * as store from './seals/store.ts';

export type Verified = {
  /** Records with a seal, in how many chains, and those that wait for theirs. */
  sealed: number;
  chains: number;
  waiting: number;
  findings: Found[];
};

/** `chain` is the client's id, or the agency's for what is of no client. */
export type Found = { chain: string } & (Finding | { is: 'slipped_in'; access: string });

const part = 1000;

/** Reads every record of an agency and says of each that was changed, removed, rewritten or put in past the house. */
export function verify(books: Books, agency: string): Promise<Verified> {
  return inAgency(books, { as: 'staff', agency, by: theHouse }, async (tx) => {
    // Nothing is sealed meanwhile: the end of a chain must not move while it is read.
    await store.takeTurn(tx);
    const chains = await store.chains(tx);
    const verified: Verified = { sealed: 0, chains: chains.length, waiting: 0, findings: [] };
    for (const chain of chains) await verifyChain(tx, chain, verified);
    const { waiting, slippedIn } = await store.unsealedAtAll(tx);
    verified.waiting = waiting;
    verified.findings.push(...slippedIn.map((access) => ({ chain: tx.agency, is: 'slipped_in' as const, access })));
    return verified;
  });
}

async function verifyChain(tx: AgencyTx, chain: string, verified: Verified): Promise<void> {
  const { seals: tools } = tx.books;
  const found = (findings: readonly Finding[]) =>
    verified.findings.push(...findings.map((finding) => ({ chain, ...finding })));
  let last: Parameters<typeof examine>[1] = beginning;
  for (let seals = await next(); seals.length > 0; seals = await next()) {
    const examined = examine(chain, last, seals, tools);
    verified.sealed += seals.length;
    last = examined.last;
    found(examined.findings);
  }
  const heads = await store.heads(tx, [chain]);
  found(examineEnd(chain, last, heads.get(chain) ?? null, tools));

  function next() {
    return store.sealsAfter(tx, chain, last.number, part);
  }
}
