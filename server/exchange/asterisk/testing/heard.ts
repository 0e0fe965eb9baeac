// What is heard on the lines of a test's office: every sound is a tone of its own.
import { loudness } from '../../../../asterisk/testing/sound/meter.ts';

/** What is heard as what. */
export const hears = {
  welcome: 2000,
  closed: 1700,
  pleaseWaitAgain: 2400,
  music: 600,
  caller: 440,
  operator: 1000,
  contact: 800,
  supervisor: 1200,
  transfer: 2700,
  nobodyAnswered: 2200,
  tone: 1400,
};

/** Comes back once this and nothing else of ours is heard. */
export async function heardBy(who: { hears(seconds: number): Promise<Int16Array> }, ...what: (keyof typeof hears)[]) {
  for (const deadline = Date.now() + 15_000; ; ) {
    const heard = whatIsIn(await who.hears(0.3));
    if (heard.join() === what.join()) return;
    if (Date.now() > deadline) throw new Error(`${what.join()} was to be heard, and ${heard.join() || 'nothing'} was`);
  }
}

/** Whichever of our sounds is in it, as loud as it was sent or nearly so. */
function whatIsIn(sound: Int16Array): string[] {
  return Object.entries(hears).flatMap(([name, hertz]) => (loudness(sound, hertz) > 0.1 ? [name] : []));
}
