import { useState } from 'react';

export const speeds = [0.75, 1, 1.25, 1.5, 2] as const;

let chosen = 1;

/** How fast recordings are heard, as it was chosen last while this page is open. */
export function useSpeed(): [number, (speed: number) => void] {
  const [speed, set] = useState(chosen);
  return [
    speed,
    (next) => {
      chosen = next;
      set(next);
    },
  ];
}
