import { useSyncExternalStore } from 'react';
import { viewed } from '../viewed.ts';

export type Device = { kind: 'audioinput' | 'audiooutput'; id: string; label: string };

/** Microphones and speakers; their names are told only once a microphone has been allowed. */
export async function listDevices(): Promise<readonly Device[]> {
  const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return all.flatMap(({ kind, deviceId: id, label }) =>
    (kind === 'audioinput' || kind === 'audiooutput') && id && label ? [{ kind, id, label }] : [],
  );
}

/** What is spoken into, what callers are heard through, and what rings; null is whatever the machine takes by itself. */
export type ChosenDevices = { microphone: string | null; speaker: string | null; ring: string | null };

const shelf = 'denwaban.devices';
const none: ChosenDevices = { microphone: null, speaker: null, ring: null };

/** Kept with the machine, since they are the machine's, and chosen once. */
export const chosenDevices = (() => {
  const { read, listen, change } = viewed<ChosenDevices>(kept());
  return {
    read,
    listen,
    choose: (part: Partial<ChosenDevices>) => {
      change(part);
      try {
        localStorage.setItem(shelf, JSON.stringify(read()));
      } catch {}
    },
  };
})();

export function useChosenDevices(): ChosenDevices {
  return useSyncExternalStore(chosenDevices.listen, chosenDevices.read);
}

// A browser may forbid storage altogether: the choice then lasts as long as the page.
function kept(): ChosenDevices {
  try {
    return { ...none, ...JSON.parse(localStorage.getItem(shelf) ?? '{}') };
  } catch {
    return none;
  }
}
