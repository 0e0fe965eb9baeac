import { type Fact, facts, type Policy } from './policy.ts';

/** How a fact the caller told stands beside the books. Never what the books say. */
export type Standing = 'agrees' | 'differs' | 'not_on_record' | 'not_given';
export type Seen = Readonly<Partial<Record<Fact, Standing>>>;

export type Judgement =
  | { is: 'matched' | 'failed'; facts: Record<Fact, Standing> }
  /** Nothing is against it yet, but too little was told: these may still be asked. */
  | { is: 'not_enough'; facts: Record<Fact, Standing>; ask: readonly Fact[] };

/**
 * Every `always` agrees, and `atLeast` of the others. An other that differs does no harm while enough agree: people move
 * house and change telephones. It has failed as soon as nothing that is still to be told could make it match.
 */
export function judge(policy: Policy, seen: Seen): Judgement {
  const told = Object.fromEntries(facts.map((fact) => [fact, seen[fact] ?? 'not_given'])) as Record<Fact, Standing>;
  const among = (list: readonly Fact[], standing: Standing) => list.filter((fact) => told[fact] === standing);
  const agreeing = among(policy.others, 'agrees').length;
  const missing = {
    always: among(policy.always, 'not_given'),
    others: agreeing >= policy.atLeast ? [] : among(policy.others, 'not_given'),
  };
  const isRefuted = policy.always.some((fact) => told[fact] === 'differs' || told[fact] === 'not_on_record');
  if (isRefuted || agreeing + missing.others.length < policy.atLeast) return { is: 'failed', facts: told };
  const ask = [...missing.always, ...missing.others];
  return ask.length > 0 ? { is: 'not_enough', facts: told, ask } : { is: 'matched', facts: told };
}
