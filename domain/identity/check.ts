import { compare, type Given, type Known } from './compare.ts';
import { type Judgement, judge, type Seen } from './judge.ts';
import type { Policy } from './policy.ts';

export type Check<Kept> = { judgement: Judgement; matched: readonly Kept[] };

/**
 * The caller beside everything in the books that could be theirs: all that matches is what may be spoken of. Where nothing
 * does, the judgement is that of the entry nearest to it, so that an operator learns which fact to ask again and no value.
 */
export function check<Kept extends Known>(policy: Policy, books: readonly Kept[], given: Given): Check<Kept> {
  const judged = books.map((known) => ({ known, judgement: judge(policy, compare(known, given)) }));
  const matched = judged.filter(({ judgement }) => judgement.is === 'matched').map(({ known }) => known);
  const [nearest] = judged.map(({ judgement }) => judgement).toSorted((one, other) => nearness(other) - nearness(one));
  return { matched, judgement: nearest ?? judge(policy, unknown(given)) };
}

/** What the operator has compared in the client's own system, where the books are not ours. */
export function checkByEye(policy: Policy, seen: Seen): Judgement {
  return judge(policy, seen);
}

/** Nobody in the books is like this: every fact that was told differs. */
function unknown(given: Given): Seen {
  return Object.fromEntries(Object.keys(given).map((fact) => [fact, 'differs']));
}

function nearness({ is, facts }: Judgement): number {
  const agreeing = Object.values(facts).filter((standing) => standing === 'agrees').length;
  return { matched: 20, not_enough: 10, failed: 0 }[is] + agreeing;
}
