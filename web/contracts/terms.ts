// Terms as they are typed: flat, and with the words of a promise kept while none is allowed.
import type { ContractShown } from '@denwaban/api/contracts';
import { countsEnding, oneStrokeEndings, untilAgreed } from '@denwaban/domain/contracts';

type Terms = ContractShown['terms'];
export type Endings = NonNullable<Terms['endings']>;

export type Typed = {
  effectiveFrom: string;
  tier: '1' | '2';
  includedCalls: number;
  baseYen: number;
  perExtraCallYen: number;
  wrapUpSeconds: number;
  targetMinutes: number;
  urgentWindow: number;
  callbackWindow: number;
  mayPromise: boolean;
  words: string;
  endings: Endings;
};

/** Where each amount stands in the question to the server, as its problems name it. */
export const fieldOf = {
  includedCalls: 'terms.includedCalls',
  baseYen: 'terms.baseYen',
  perExtraCallYen: 'terms.perExtraCallYen',
  wrapUpSeconds: 'terms.wrapUpSeconds',
  targetMinutes: 'terms.callbackPolicy.targetMinutes',
  urgentWindow: 'terms.relayWindowMinutes.urgent',
  callbackWindow: 'terms.relayWindowMinutes.callback',
} as const;

export function typedFrom(latest: Terms | undefined, effectiveFrom: string, usualWords: string): Typed {
  const { tier, callbackPolicy, relayWindowMinutes, ...amounts } = latest ?? untilAgreed;
  const { includedCalls, baseYen, perExtraCallYen, wrapUpSeconds } = amounts;
  return {
    ...{ effectiveFrom, includedCalls, baseYen, perExtraCallYen, wrapUpSeconds },
    tier: tier === 1 ? '1' : '2',
    targetMinutes: callbackPolicy.targetMinutes,
    urgentWindow: relayWindowMinutes.urgent,
    callbackWindow: relayWindowMinutes.callback,
    mayPromise: callbackPolicy.mayPromise !== null,
    words: callbackPolicy.mayPromise?.words ?? usualWords,
    endings: latest?.endings ?? usualEndings(),
  };
}

export function termsOf(typed: Typed): { effectiveFrom: string; terms: Terms } {
  const { effectiveFrom, tier, includedCalls, baseYen, perExtraCallYen, wrapUpSeconds } = typed;
  return {
    effectiveFrom,
    terms: {
      ...{ includedCalls, baseYen, perExtraCallYen, wrapUpSeconds },
      tier: tier === '1' ? 1 : 2,
      callbackPolicy: {
        targetMinutes: typed.targetMinutes,
        mayPromise: typed.mayPromise ? { words: typed.words } : null,
      },
      relayWindowMinutes: { urgent: typed.urgentWindow, callback: typed.callbackWindow },
      endings: typed.endings,
    },
  };
}

function usualEndings(): Endings {
  const { countRules, endings } = untilAgreed;
  const agreed = oneStrokeEndings.map((ending) => [
    ending,
    { report: endings[ending], counted: countsEnding(countRules, ending) },
  ]);
  return Object.fromEntries(agreed) as Endings;
}
