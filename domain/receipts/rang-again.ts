/** A matter that was settled stays settled: who rings again within this time was not helped (ISO 10002 8.3, trade.md 8 FCR). */
export const recontactDays = 14;

export function isRecontact(closedAt: Date, rangAt: Date): boolean {
  const after = rangAt.getTime() - closedAt.getTime();
  return after > 0 && after <= recontactDays * 24 * 3_600_000;
}
