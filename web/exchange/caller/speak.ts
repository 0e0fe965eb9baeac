import { after } from '../tell.ts';
import { chime, playOnce } from './tunes.ts';

export type Speaking = { done: Promise<void>; stop(): void };

/** Speaks Japanese words aloud where the browser has a voice for them; else a chime draws the eye to the words on the page. */
export function speak(words: string, context: AudioContext, to: AudioNode): Speaking {
  let stopped = false;
  const say = async () => {
    const voice = await japaneseVoice();
    if (stopped || !words) return;
    if (voice) await utter(words, voice);
    else await playOnce(context, to, chime).then(() => after(readingTime(words)));
  };
  return {
    done: say(),
    stop: () => {
      stopped = true;
      window.speechSynthesis?.cancel();
    },
  };
}

// A reader takes in some ten characters a second.
const readingTime = (words: string) => Math.min(words.length * 100, 8_000);

function utter(words: string, voice: SpeechSynthesisVoice): Promise<void> {
  const utterance = new SpeechSynthesisUtterance(words);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  const over = new Promise<void>((resolve) => {
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
  });
  speechSynthesis.speak(utterance);
  // Some voices never report their end.
  return Promise.race([over, after(words.length * 350 + 3_000)]);
}

/** Voices come a moment after the page. */
async function japaneseVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (!window.speechSynthesis) return undefined;
  const find = () => speechSynthesis.getVoices().find(({ lang }) => /^ja\b/i.test(lang.replace('_', '-')));
  for (let tries = 0; tries < 5 && !find(); tries++) await after(100);
  return find();
}
