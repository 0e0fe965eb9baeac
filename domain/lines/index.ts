export type { Line, Reached } from './line.ts';
export { type LineDetails, readLine } from './read-line.ts';
