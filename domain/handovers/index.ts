export { type Floor, type HandoverInput, handOver, mostHandoverLetters } from './hand-over.ts';
export type { Handover, HandoverAnswer, HandoverEvent, HandoverLine, HandoverState } from './handover.ts';
export { type HandoverMay, may, type Taking, takeOver, withdraw } from './take-over.ts';
