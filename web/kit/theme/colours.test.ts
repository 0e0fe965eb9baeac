import { describe, expect, test } from 'vitest';
import { hueOf, palette, signalOf, signals, surfaces, tones } from './colours.ts';

const text = 4.5;
const sign = 3;

describe.each(['light', 'dark'] as const)('by %s', (light) => {
  const { desk, paper, sunk, ink, soft, edge } = surfaces[light];

  test.each([ink, soft])('the ink %s reads on every surface', (each) => {
    for (const ground of [desk, paper, sunk]) expect(contrast(each, ground)).toBeGreaterThanOrEqual(text);
  });

  test('the edge of a field is seen on paper and desk', () => {
    for (const ground of [desk, paper]) expect(contrast(edge, ground)).toBeGreaterThanOrEqual(sign);
  });

  test.each(tones)('%s reads on its tint and on paper, and in its fill', (tone) => {
    const signal = signals[light][tone];
    for (const ground of [signal.tint, paper, desk]) expect(contrast(signal.ink, ground)).toBeGreaterThanOrEqual(text);
    expect(contrast(signal.on, signal.fill)).toBeGreaterThanOrEqual(text);
    expect(contrast(signal.on, signalOf(tone, light).press)).toBeGreaterThanOrEqual(text);
  });

  test.each(palette)("a client's %s carries words, and reads as words", (colour) => {
    const hue = hueOf(colour, light);
    expect(contrast(hue.on, hue.band)).toBeGreaterThanOrEqual(text);
    for (const ground of [hue.tint, paper]) expect(contrast(hue.ink, ground)).toBeGreaterThanOrEqual(text);
    expect(contrast(ink, hue.tint)).toBeGreaterThanOrEqual(text);
    expect(contrast(soft, hue.tint)).toBeGreaterThanOrEqual(text);
  });
});

/** WCAG 2.2 contrast ratio. */
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
