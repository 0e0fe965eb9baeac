// Stage (段階): how far a client is, from the first inquiry to the day after its last.
import type { Client } from '../clients/index.ts';

/** 問い合わせ · 見積 · 申込 · 取引時確認 · 開通 · 稼働 · 解約手続き · 解約 */
export const stages = [
  ...(['inquiry', 'quoted', 'applied', 'verifying', 'opening'] as const),
  ...(['live', 'leaving', 'left'] as const),
] as const;
export type Stage = (typeof stages)[number];

/** Those among which a client is moved by hand; into `live` and beyond leads no hand alone. */
export const openStages = ['inquiry', 'quoted', 'applied', 'verifying', 'opening'] as const;
export type OpenStage = (typeof openStages)[number];

/** A client whose notice is given is answered like any other until its last day is over. */
export function stateAt(stage: Stage): Client['state'] {
  switch (stage) {
    case 'live':
    case 'leaving':
      return 'live';
    case 'left':
      return 'left';
    default:
      return 'onboarding';
  }
}

export function isOpenStage(stage: Stage): stage is OpenStage {
  return (openStages as readonly Stage[]).includes(stage);
}
