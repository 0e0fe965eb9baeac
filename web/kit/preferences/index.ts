import { useSyncExternalStore } from 'react';
import { type Preference, preferencesOn } from './preferences.ts';

export type { Preference } from './preferences.ts';

const browser = preferencesOn(typeof window === 'undefined' ? undefined : storage());

export const preference = browser.preference;
export const preferencesBelongTo = browser.belongTo;

export function usePreference<Choice extends string>(one: Preference<Choice>): Choice {
  return useSyncExternalStore(one.listen, one.read);
}

function storage() {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}
