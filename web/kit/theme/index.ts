export { type Colour, palette, type Tone, tones } from './colours.ts';
export { hue } from './hue.ts';
export { Look } from './Look.tsx';
export { type Scheme, scheme, schemes } from './scheme.ts';
