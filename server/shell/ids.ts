import { randomUUIDv7 } from 'node:crypto';

// In Node 24.21, not yet in its type definitions.
declare module 'node:crypto' {
  function randomUUIDv7(): string;
}

/** A UUIDv7: ids sort by the time they were made, which keeps each agency's newest rows together. */
export function newId(): string {
  return randomUUIDv7();
}

/** Below every id made at or after `instant`: a range of ids is a range of time, without another index. */
export function firstIdAt(instant: Date): string {
  const hex = instant.getTime().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
