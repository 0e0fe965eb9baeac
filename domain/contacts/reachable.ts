import type { Contact } from './contact.ts';

/** A person we have a way to write to; the others are in nobody's chain, where they would only hold the message up. */
export function isReachable({ email }: Contact): boolean {
  return email !== null;
}
