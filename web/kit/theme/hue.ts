import type { CSSProperties } from 'react';
import type { Colour } from './colours.ts';

/** Puts one client's colour on an element and what is inside: `style={hue(client.colour)}`, then var(--hue-band), -on, -ink, -tint. */
export function hue(colour: Colour): CSSProperties {
  const parts = ['band', 'on', 'ink', 'tint'] as const;
  return Object.fromEntries(parts.map((part) => [`--hue-${part}`, `var(--hue-${colour}-${part})`])) as CSSProperties;
}
