import type { MantineColorSchemeManager } from '@mantine/core';
import { preference } from '../preferences/index.ts';

/** Day, night, or as the machine says. */
export const schemes = ['light', 'dark', 'auto'] as const;
export type Scheme = (typeof schemes)[number];

export const scheme = preference<Scheme>('scheme', schemes, () => 'auto');

/** Mantine's view of the same preference. */
export function schemeManager(): MantineColorSchemeManager {
  let stop = () => {};
  return {
    get: scheme.read,
    // Mantine sets what it is told by `subscribe`, too: without this the two would tell each other forever.
    set: (chosen) => {
      if (chosen !== scheme.read()) scheme.choose(chosen);
    },
    subscribe(onUpdate) {
      stop = scheme.listen(() => onUpdate(scheme.read()));
    },
    unsubscribe: () => stop(),
    clear: () => scheme.choose('auto'),
  };
}
