import type { Case } from './case.ts';

/** 【至急】 / 【要折り返し】 / 【ご報告のみ】: urgency outweighs the callback, and the first two ask for acknowledgement. */
export type ReportLabel = 'urgent' | 'callback' | 'report';

export function reportLabel({ urgency, callback }: Pick<Case, 'urgency' | 'callback'>): ReportLabel {
  if (urgency === 'urgent') return 'urgent';
  return callback.wanted ? 'callback' : 'report';
}
