import type { Access } from './access.ts';

/**
 * A place in a chain, `before` the hash of the place before it. Each client's records are one chain; those of no client are
 * the agency's own.
 */
export type Seal = { number: number; access: string; before: string; hash: string; signature: string };

/** The end of a chain as it was last written, kept apart from its records: so that the last ones cannot just be cut off. */
export type Head = { number: number; hash: string; signature: string };

/** `hash` is SHA-256; a signature needs the house's secret, which is not in the database. */
export type SealTools = { hash(text: string): string; sign(hash: string): string };

/** Where a chain begins: nothing before it. */
export const beginning: Pick<Seal, 'number' | 'hash'> = { number: 0, hash: '' };

/** The record's seal, behind the one before it. */
export function seal(chain: string, before: Pick<Seal, 'number' | 'hash'>, access: Access, tools: SealTools): Seal {
  const number = before.number + 1;
  const hash = hashOf({ chain, number, before: before.hash, access }, tools);
  return { number, access: access.id, before: before.hash, hash, signature: tools.sign(hash) };
}

/** Every chain has a head; its signature says which chain ends so. */
export function headOf(chain: string, { number, hash }: Pick<Seal, 'number' | 'hash'>, tools: SealTools): Head {
  return { number, hash, signature: tools.sign(`${chain} ends at ${number} with ${hash}`) };
}

type Place = { chain: string; number: number; before: string; access: Access };

/** Of everything, in one fixed order. */
function hashOf({ chain, number, before, access }: Place, tools: SealTools): string {
  const { id, client, by, to, about, action, result, why, from, at } = access;
  const who = [by.kind, by.id, by.name, by.role];
  return tools.hash(
    JSON.stringify([chain, number, before, id, client, ...who, to, about, action, result, why, from, at]),
  );
}

/** A seal as it is kept, and the record it stands for; null: the record is gone. */
export type Sealed = Seal & { record: Access | null };

export type Finding =
  /** The record says something else than when it was sealed. */
  | { is: 'changed'; number: number; access: string }
  /** Its seal is there, the record is not. */
  | { is: 'removed'; number: number; access: string }
  /** Neither is there any more: the numbers from … to … are missing. */
  | { is: 'missing'; from: number; to: number }
  /** It agrees with itself but was not sealed by this house: rewritten, or sealed under another secret. */
  | { is: 'not_ours'; number: number; access: string };

/** Goes through a chain in the order of its numbers, some seals at a time; `last` is where the next part goes on. */
export function examine(
  chain: string,
  before: Pick<Seal, 'number' | 'hash'>,
  part: readonly Sealed[],
  tools: SealTools,
): { findings: Finding[]; last: Pick<Seal, 'number' | 'hash'> } {
  const findings: Finding[] = [];
  let last = before;
  for (const each of part) {
    findings.push(...faultsOf(chain, last, each, tools));
    last = each;
  }
  return { findings, last };
}

function faultsOf(chain: string, last: Pick<Seal, 'number' | 'hash'>, each: Sealed, tools: SealTools): Finding[] {
  const { number, access } = each;
  const isGap = number !== last.number + 1;
  return [
    ...(isGap ? [{ is: 'missing', from: last.number + 1, to: number - 1 } as const] : []),
    ...faultOf(chain, isGap ? each.before : last.hash, each, tools).map((is) => ({ is, number, access })),
  ];
}

function faultOf(
  chain: string,
  before: string,
  each: Sealed,
  tools: SealTools,
): ('changed' | 'removed' | 'not_ours')[] {
  const { number, record } = each;
  if (tools.sign(each.hash) !== each.signature || each.before !== before) return ['not_ours'];
  if (!record) return ['removed'];
  return hashOf({ chain, number, before, access: record }, tools) === each.hash ? [] : ['changed'];
}

/** What the end of a chain says of how far it went. */
export function examineEnd(
  chain: string,
  last: Pick<Seal, 'number' | 'hash'>,
  head: Head | null,
  tools: SealTools,
): Finding[] {
  if (!head) return last.number === 0 ? [] : [{ is: 'missing', from: last.number + 1, to: last.number + 1 }];
  if (head.number > last.number) return [{ is: 'missing', from: last.number + 1, to: head.number }];
  const isRight = head.number === last.number && headOf(chain, last, tools).signature === head.signature;
  return isRight ? [] : [{ is: 'not_ours', number: head.number, access: '' }];
}
