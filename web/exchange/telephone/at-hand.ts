import { useSyncExternalStore } from 'react';
import { viewed } from '../viewed.ts';
import type { Softphone, SoftphoneView } from './softphone.ts';

/** The softphone of this page, where it has one: what shows it is not where it lives. */
export const atHand = viewed<{ softphone: Softphone | null }>({ softphone: null });

export function useSoftphoneAtHand(): Softphone | null {
  return useSyncExternalStore(atHand.listen, atHand.read).softphone;
}

export function useSoftphoneView(softphone: Softphone): SoftphoneView {
  return useSyncExternalStore(softphone.listen, softphone.read);
}
