import type { Judgement } from './judge.ts';
import type { Fact, Policy, Relation, Stand } from './policy.ts';

/** Who rings: `relationship` (妻, 秘書, 弁護士 ...) is asked of everybody who is not the person in question. */
export type Who = { is: Relation; relationship: string };

export type NextStep =
  | { is: 'look_up' }
  | { is: 'ask'; facts: readonly Fact[] }
  | { is: 'ask_relationship' }
  | { is: 'try_again' }
  | { is: 'callback'; because: 'not_matched' | 'not_the_person' }
  | { is: 'person_to_ring' };

export function standOf(policy: Policy, { is }: Who): Stand {
  return is === 'self' ? 'named' : policy[is];
}

/** What the desk does next. Whoever may not be told anything is not tried on the facts either. */
export function nextStep(policy: Policy, who: Who, said: { judgement: Judgement; triesLeft: number }): NextStep {
  const stand = standOf(policy, who);
  if (stand === 'refused') return { is: 'person_to_ring' };
  if (stand === 'callback') return { is: 'callback', because: 'not_the_person' };
  if (who.is !== 'self' && who.relationship.trim() === '') return { is: 'ask_relationship' };
  const { judgement, triesLeft } = said;
  if (judgement.is === 'matched') return { is: 'look_up' };
  if (triesLeft <= 0) return { is: 'callback', because: 'not_matched' };
  return judgement.is === 'not_enough' ? { is: 'ask', facts: judgement.ask } : { is: 'try_again' };
}

/** A check with a fact that differs uses up a try, whatever it comes to: else a number could be guessed one by one. */
export function isTry(facts: Judgement['facts']): boolean {
  return Object.values(facts).includes('differs');
}

/** What a check comes to, for the record: facts that agree do not make a stranger somebody who may be told. */
export function resultOf(step: NextStep): 'matched' | 'failed' | 'not_enough' {
  switch (step.is) {
    case 'look_up':
      return 'matched';
    case 'ask':
    case 'ask_relationship':
      return 'not_enough';
    case 'try_again':
    case 'callback':
    case 'person_to_ring':
      return 'failed';
  }
}
