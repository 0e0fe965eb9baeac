// What is heard on the lines of a test's office: every sound is a tone of its own.
import { patienceMs } from '../../../../asterisk/testing/patience.ts';
import { energy, loudness } from '../../../../asterisk/testing/sound/meter.ts';
import type { Sound } from '../../../../asterisk/testing/sound/sound.ts';

/** What is heard as what. */
export const hears = {
  welcome: 2000,
  closed: 1700,
  pleaseWaitAgain: 2400,
  music: 600,
  clientsMusic: 1500,
  caller: 440,
  operator: 1000,
  contact: 800,
  supervisor: 1200,
  transfer: 2700,
  nobodyAnswered: 2200,
  tone: 1400,
};

type Ear = { hears(seconds: number): Promise<Sound> };

/** Comes back once this and nothing else of ours is heard. */
export async function heardBy(who: Ear, ...what: (keyof typeof hears)[]): Promise<void> {
  for (const deadline = Date.now() + patienceMs; ; ) {
    const heard = whatIsIn(await who.hears(0.3));
    if (heard.join() === what.join()) return;
    if (Date.now() > deadline) throw new Error(`${what.join()} was to be heard, and ${heard.join() || 'nothing'} was`);
  }
}

/** Comes back once somebody is heard to speak. */
export async function speechHeardBy(who: Ear): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    const sound = await who.hears(0.3);
    if (energy(sound) > 0.02 && whatIsIn(sound).length === 0) return;
  }
  throw new Error('nobody was heard to speak');
}

/** Whichever of our sounds is in it, as loud as it was sent or nearly so. */
function whatIsIn(sound: Sound): string[] {
  return Object.entries(hears).flatMap(([name, hertz]) => (loudness(sound, hertz) > 0.1 ? [name] : []));
}
