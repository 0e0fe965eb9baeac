import { foldNumber, type Policy } from '../identity/index.ts';
import { type Refusal, refuse } from '../refusals/index.ts';
import type { Source } from './order-record.ts';

/** What the checks of a call have opened: these orders, or, where the operator compared by eye, whichever it is. */
export type Opened = { is: 'nothing' } | { is: 'orders'; numbers: readonly string[] } | { is: 'any' };

/** Whether what the client's books say can be compared here, or only by the operator's eye in the client's own pages. */
export function comparesHere(source: Source): boolean {
  return source.kind === 'csv' || source.kind === 'api';
}

type Looking = { policy: Pick<Policy, 'isRequired'>; source: Source; opened: readonly Opened[] };

/**
 * Refuses nowhere_to_look, identity_not_matched, identity_other_order. The client's own page may be opened before a match:
 * it is what the caller's words are compared with.
 */
export function mayLook({ policy, source, opened }: Looking, orderNumber: string): Refusal | 'allowed' {
  if (source.kind === 'none') return refuse('nowhere_to_look');
  if (!policy.isRequired || source.kind === 'link') return 'allowed';
  const numbers = openedNumbers(opened);
  if (numbers.length === 0) return refuse('identity_not_matched');
  const isOpen = numbers.some((number) => foldNumber(number) === foldNumber(orderNumber));
  return isOpen ? 'allowed' : refuse('identity_other_order');
}

/** Every order the checks have opened, the last opened first. */
export function openedNumbers(opened: readonly Opened[]): string[] {
  return [...new Set(opened.toReversed().flatMap((each) => (each.is === 'orders' ? each.numbers : [])))];
}
