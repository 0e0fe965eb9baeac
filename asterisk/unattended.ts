import { join } from 'node:path';
import type { Settings } from './configuration/index.ts';
import { number } from './words.ts';

/** What callers hear while Denwaban is away, and whether they may speak: `0` seconds, and what we ship does not ask them to. */
export function unattended(seconds: string, sound?: string): Settings['unattended'] {
  const messageSeconds = number(seconds) || null;
  const shipped = messageSeconds === null ? 'unattended' : 'unattended_message';
  return { sound: sound ?? join(import.meta.dirname, 'sounds', shipped), messageSeconds };
}
