/**
 * 発信者の区分: whom the caller speaks for. But for customers these are told nothing and asked for their name and reference,
 * and the client is rung at once: a word said to them is a word said by the client.
 */
export const callerKinds = [
  'customer',
  'consumer_centre',
  'lawyer',
  'police',
  'authority',
  'press',
  'partner',
] as const;
export type CallerKind = (typeof callerKinds)[number];

export function isCustomer(callerKind: CallerKind): boolean {
  return callerKind === 'customer';
}
