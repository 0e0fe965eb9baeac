export { type Archive, type ArchiveEvent, type Arrival, type ArrivalFault, daysKept } from './archive.ts';
export { type ArchiveAnswer, ask, expire, failed, isUnderWay, made, take } from './life.ts';
