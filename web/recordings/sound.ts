import type { listen, listenToOwn } from '@denwaban/api/recordings';
import { readAnswer, Unreachable } from '../kit/ask/answer.ts';
import { language } from '../kit/words/index.ts';

/** The whole sound of one part as an address for an audio element: only what is here in full can be wound back and forth. */
export async function soundOf(endpoint: typeof listen | typeof listenToOwn, id: string): Promise<string> {
  const response = await fetch(`/api${endpoint.path.replace(':id', encodeURIComponent(id))}`, {
    headers: { 'accept-language': language.read() },
  }).catch((cause: unknown) => {
    throw new Unreachable('network', cause);
  });
  if (!response.ok) await readAnswer(response);
  return URL.createObjectURL(await response.blob());
}

/**
 * A browser that records does not write how long it took, so the player cannot know until it has been to the end once.
 * Sends it there and back before anybody presses play.
 */
export function findLength(audio: HTMLAudioElement) {
  if (audio.duration !== Number.POSITIVE_INFINITY) return;
  audio.addEventListener('timeupdate', () => (audio.currentTime = 0), { once: true });
  audio.currentTime = Number.MAX_SAFE_INTEGER;
}

export const playsSound = () => document.createElement('audio').canPlayType('audio/webm; codecs="opus"') !== '';
