import type { CSSProperties } from 'react';
import type { Tone } from '../theme/index.ts';

/** Puts a tone on an element: var(--tone-ink), -tint, -line, -fill, -on. */
export function toned(tone: Tone): CSSProperties {
  const parts = ['ink', 'tint', 'line', 'fill', 'on'] as const;
  return Object.fromEntries(parts.map((part) => [`--tone-${part}`, `var(--${tone}-${part})`])) as CSSProperties;
}
