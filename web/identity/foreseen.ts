import {
  type Fact,
  judge,
  type NextStep,
  nextStep,
  type Policy,
  type Relation,
  type Standing,
  wordsToSay,
} from '@denwaban/domain/identity';

export type When = 'all' | 'least' | 'short' | 'other' | 'always' | 'family' | 'proxy' | 'spent';
export type Foreseen = { when: When; step: NextStep; say: string };

/** What a policy comes to in the calls that desks have every day; those that cannot happen under it are left out. */
export function foresee(policy: Policy): Foreseen[] {
  const { always, others, atLeast } = policy;
  const all = [...always, ...others];
  const agreeing = (facts: readonly Fact[]) => facts.map((fact) => [fact, 'agrees'] as const);
  const [first] = all;
  const [strict] = always;
  const [loose] = others;
  const rows: (readonly [When, readonly (readonly [Fact, Standing])[] | null, Relation?, number?])[] = [
    ['all', agreeing(all)],
    ['least', others.length > atLeast ? agreeing([...always, ...others.slice(0, atLeast)]) : null],
    ['short', first && all.length > 1 ? agreeing([first]) : null],
    ['other', loose ? [...agreeing(all), [loose, 'differs']] : null],
    ['always', strict ? [...agreeing(all), [strict, 'differs']] : null],
    ['family', agreeing(all), 'family'],
    ['proxy', agreeing(all), 'proxy'],
    ['spent', all.map((fact) => [fact, 'differs'] as const), 'self', 0],
  ];
  return rows.flatMap(([when, seen, is = 'self', triesLeft = policy.tries]) => {
    if (seen === null) return [];
    const judgement = judge(policy, Object.fromEntries(seen));
    const step = nextStep(policy, { is, relationship: is === 'self' ? '' : '妻' }, { judgement, triesLeft });
    return [{ when, step, say: wordsToSay(step, policy) }];
  });
}
