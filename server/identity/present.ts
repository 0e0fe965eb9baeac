import type { IdentityCheckShown, IdentityStanding } from '@denwaban/api/identity';
import { isTry, opening, type Policy, wordsToSay } from '@denwaban/domain/identity';
import { comparesHere, type Source } from '@denwaban/domain/lookups';
import type { AgencyTx } from '../shell/agency.ts';
import * as staff from '../staff/store.ts';
import type { MadeCheck } from './store.ts';

type Standing = { policy: Policy; source: Source; checks: readonly MadeCheck[] };

/** How the identity stands in a call, and what is to be said now. */
export async function standingShown(tx: AgencyTx, { policy, source, checks }: Standing): Promise<IdentityStanding> {
  const names = await staff.namesOf(
    tx,
    checks.map(({ operator }) => operator),
  );
  const last = checks.at(-1);
  return {
    policy: { ...policy, always: [...policy.always], others: [...policy.others] },
    comparedBy: comparesHere(source) ? 'books' : 'eye',
    checks: checks.map((check) => checkShown(check, names.get(check.operator) ?? '')),
    triesLeft: triesLeft(policy, checks),
    isMatched: isMatched(checks),
    say: last ? wordsToSay(last.next, policy) : opening(policy),
    next: last ? (JSON.parse(JSON.stringify(last.next)) as IdentityStanding['next']) : null,
  };
}

export function triesLeft({ tries }: Policy, checks: readonly Pick<MadeCheck, 'facts'>[]): number {
  return Math.max(0, tries - checks.filter(({ facts }) => isTry(facts)).length);
}

export function isMatched(checks: readonly Pick<MadeCheck, 'result'>[]): boolean {
  return checks.some(({ result }) => result === 'matched');
}

function checkShown({ id, at, operator, who, result, facts, opened }: MadeCheck, name: string): IdentityCheckShown {
  return {
    ...{ id, who, result, facts },
    at: at.toISOString(),
    operator: { id: operator, name },
    orderNumbers: opened.is === 'orders' ? [...opened.numbers] : [],
  };
}
