import { randomUUIDv7 } from 'node:crypto';

// In Node 24.21, not yet in its type definitions.
declare module 'node:crypto' {
  function randomUUIDv7(): string;
}

/** A UUIDv7: ids sort by the time they were made, which keeps each agency's newest rows together. */
export function newId(): string {
  return randomUUIDv7();
}
