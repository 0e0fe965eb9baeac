import { createHash, randomInt, randomUUID } from 'node:crypto';

const counterEnd = 2 ** 24;
let counter = randomInt(counterEnd);

/**
 * A UUIDv7 of that instant: ids sort by time, which keeps each agency's newest rows together. The time is an argument, so
 * that what a pretend clock says happened last month also sorts there; of the ids of one instant those of one process sort
 * in the order they were made (RFC 9562 section 6.2, a counter, here of 24 bits).
 */
export function newId(at: Date = new Date()): string {
  counter = (counter + 1) % counterEnd;
  const count = counter.toString(16).padStart(6, '0');
  return `${timePart(at)}-7${count.slice(0, 3)}-8${count.slice(3)}-${randomUUID().slice(24)}`;
}

/** The same each time for the same name at the same instant: what is brought in twice finds itself there. */
export function idNamed(name: string, at: Date): string {
  const hash = createHash('sha256').update(name).digest('hex');
  return `${timePart(at)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}

/** Below every id of that instant and later: a range of ids is a range of time, without another index. */
export function firstIdAt(at: Date): string {
  return `${timePart(at)}-7000-8000-000000000000`;
}

function timePart(at: Date): string {
  const hex = at.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}`;
}
