import type { Risk, RiskEvent } from './risk.ts';

/** Said once, when a case becomes highly endangered; said again only after it had been less so. */
export function raised(before: Risk['level'], risk: Risk): RiskEvent[] {
  const { case: id, client, level, points, reasons } = risk;
  if (level !== 'high' || before === 'high') return [];
  return [{ name: 'risk.raised', client, id, data: { level, points, reasons: reasons.map(({ is }) => is) } }];
}
