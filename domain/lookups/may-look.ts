import { foldNumber, type Policy } from '../identity/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';

/** What the checks of this call have opened: these orders, or, where the operator compared by eye, whichever it is. */
export type Opened = { is: 'nothing' } | { is: 'orders'; numbers: readonly string[] } | { is: 'any' };

/** Refuses identity_not_matched, identity_other_order. */
export function mayLook(policy: Pick<Policy, 'isRequired'>, opened: Opened, orderNumber: string): Refusal | 'allowed' {
  if (!policy.isRequired || opened.is === 'any') return 'allowed';
  if (opened.is === 'nothing') return refuse('identity_not_matched');
  const isOpen = opened.numbers.some((number) => foldNumber(number) === foldNumber(orderNumber));
  return isOpen ? 'allowed' : refuse('identity_other_order');
}
