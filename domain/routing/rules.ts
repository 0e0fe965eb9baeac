/** How an offer is made: for how long it rings before it lapses. */
export type RoutingRules = { offerSeconds: number };

export const standardRules: RoutingRules = { offerSeconds: 20 };

export function offerUntil(now: Date, { offerSeconds }: RoutingRules = standardRules): Date {
  return new Date(now.getTime() + offerSeconds * 1000);
}
