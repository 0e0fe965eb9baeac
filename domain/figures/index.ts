export { type Figure, type FigureName, figureNames, quotient, type Share } from './figure.ts';
export { type Happening, read, type Span } from './happening.ts';
export { type Tally, tally, threeRingsSeconds, type WrapUpKind, wrapUpKinds } from './tally.ts';
