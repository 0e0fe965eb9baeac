import type { listen, listenToOwn } from '@denwaban/api/recordings';
import { readAnswer, Unreachable } from '../kit/ask/answer.ts';
import { language } from '../kit/words/index.ts';

/** The address of one part's sound for a player, which fetches what it plays and no more; asked for first, so that a no has words. */
export async function soundOf(endpoint: typeof listen | typeof listenToOwn, id: string): Promise<string> {
  const address = `/api${endpoint.path.replace(':id', encodeURIComponent(id))}`;
  const response = await fetch(address, {
    headers: { 'accept-language': language.read(), range: 'bytes=0-0' },
  }).catch((cause: unknown) => {
    throw new Unreachable('network', cause);
  });
  if (!response.ok) await readAnswer(response);
  return address;
}

export const playsSound = () => document.createElement('audio').canPlayType('audio/webm; codecs="opus"') !== '';
