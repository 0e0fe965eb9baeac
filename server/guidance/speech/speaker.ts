import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { keepFile } from '../../recordings/disk-shelf.ts';
import { writeWav } from '../sound/write-wav.ts';
import type { SpeechSynthesiser } from './synthesiser.ts';

/** Says each text once, and keeps it: everybody who says the same hears the same file. */
export type Speaker = {
  voice: string;
  /** The path, without its ending, of the text as it is spoken; spoken now where it is not yet. */
  say(text: string): Promise<string>;
  /** Whether it was spoken already. */
  hasSaid(text: string): Promise<boolean>;
};

export function speakInto(folder: string, synthesiser: SpeechSynthesiser): Speaker {
  const underWay = new Map<string, Promise<void>>();
  const placeOf = (text: string) => {
    const hash = createHash('sha256').update(`${synthesiser.voice}\n${text}`).digest('hex');
    return join(folder, hash.slice(0, 2), hash);
  };
  const isThere = (place: string) =>
    access(`${place}.wav`).then(
      () => true,
      () => false,
    );
  const speak = async (text: string, place: string) => {
    if (await isThere(place)) return;
    await keepFile(`${place}.wav`, writeWav(await synthesiser.speak(text)));
  };
  return {
    voice: synthesiser.voice,
    say: async (text) => {
      const place = placeOf(text);
      const speaking = underWay.get(place) ?? speak(text, place).finally(() => underWay.delete(place));
      underWay.set(place, speaking);
      await speaking;
      return place;
    },
    hasSaid: (text) => isThere(placeOf(text)),
  };
}
