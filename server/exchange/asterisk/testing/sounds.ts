import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeWav } from '../../../../asterisk/testing/sound/files.ts';
import { tone } from '../../../../asterisk/testing/sound/sound.ts';
import { hears } from './heard.ts';

/** What callers hear of the house, and the engine's own music, in two folders of this one. */
export function writeSounds(folder: string): { sounds: string; music: string } {
  const [sounds, music] = [join(folder, 'sounds'), join(folder, 'music')];
  for (const each of [sounds, music]) mkdirSync(each);
  writeWav(join(sounds, 'welcome.wav'), tone(hears.welcome, 1.5));
  writeWav(join(sounds, 'closed.wav'), tone(hears.closed, 1));
  writeWav(join(sounds, 'please_wait_again.wav'), tone(hears.pleaseWaitAgain, 1));
  writeWav(join(sounds, 'transfer.wav'), tone(hears.transfer, 1));
  writeWav(join(sounds, 'nobody_answered.wav'), tone(hears.nobodyAnswered, 1));
  writeWav(join(music, 'music.wav'), tone(hears.music, 10));
  return { sounds, music };
}
