// What a waiting caller hears: our own melodies, played by the caller's browser, in the scale without fourth and seventh
// (ヨナ抜き音階) that never sounds restless. A note is its pitch in half-tones above A3 (220 Hz), or a rest.

type Note = number | null;
export type Tune = { beat: number; loudness: number; melody: readonly Note[]; bass: readonly Note[] };

/** While waiting in the queue: eight bars of four beats, turning round without an end. */
export const waitingMusic: Tune = {
  beat: 0.55,
  loudness: 0.12,
  melody: [
    12,
    null,
    16,
    19,
    21,
    null,
    19,
    null,
    16,
    null,
    14,
    12,
    14,
    null,
    null,
    null,
    12,
    null,
    16,
    19,
    24,
    null,
    21,
    null,
    19,
    16,
    14,
    16,
    12,
    null,
    null,
    null,
  ],
  bass: [
    0,
    null,
    7,
    null,
    9,
    null,
    4,
    null,
    5,
    null,
    0,
    null,
    7,
    null,
    2,
    null,
    0,
    null,
    7,
    null,
    9,
    null,
    4,
    null,
    5,
    null,
    7,
    null,
    0,
    null,
    7,
    null,
  ],
};

/** On hold: slower and lower, so that a caller hears which of the two it is. */
export const holdMusic: Tune = {
  beat: 0.8,
  loudness: 0.12,
  melody: [7, null, 9, 12, null, 9, 7, null, 4, null, 7, 9, null, 7, 4, null],
  bass: [-5, null, null, 0, null, null, 2, null, -3, null, null, 0, null, null, -5, null],
};

/** Before an announcement that no voice can speak: three rising tones, as in a station, and the words are on the page. */
export const chime: Tune = { beat: 0.35, loudness: 0.2, melody: [12, 16, 19, null], bass: [null, null, null, null] };

/** Plays a tune for ever, until the returned function stops it. */
export function play(context: AudioContext, to: AudioNode, tune: Tune): () => void {
  const out = context.createGain();
  out.gain.value = tune.loudness;
  out.connect(to);
  const length = tune.melody.length * tune.beat;
  let next = context.currentTime + 0.05;
  let timer: ReturnType<typeof setTimeout> | undefined;

  // A round ahead of time: a tab in the background is given its timers late.
  const schedule = () => {
    while (next < context.currentTime + length) {
      round(context, out, tune, next);
      next += length;
    }
    timer = setTimeout(schedule, 500);
  };
  schedule();

  return () => {
    clearTimeout(timer);
    out.gain.setTargetAtTime(0, context.currentTime, 0.08);
    setTimeout(() => out.disconnect(), 600);
  };
}

/** Plays it once; resolves at its end. */
export function playOnce(context: AudioContext, to: AudioNode, tune: Tune): Promise<void> {
  const out = context.createGain();
  out.gain.value = tune.loudness;
  out.connect(to);
  round(context, out, tune, context.currentTime + 0.05);
  return new Promise((resolve) => setTimeout(resolve, tune.melody.length * tune.beat * 1000 + 300));
}

function round(context: AudioContext, to: AudioNode, { beat, melody, bass }: Tune, start: number): void {
  for (const [n, note] of melody.entries())
    if (note !== null) strike(context, to, { note, at: start + n * beat, lasts: beat * 2.4, loud: 1 });
  for (const [n, note] of bass.entries())
    if (note !== null) strike(context, to, { note: note - 12, at: start + n * beat, lasts: beat * 3, loud: 0.6 });
}

/** A soft mallet: a sine and its fainter octave, quick to come, slow to go. */
function strike(
  context: AudioContext,
  to: AudioNode,
  { note, at, lasts, loud }: { note: number; at: number; lasts: number; loud: number },
) {
  const pitch = 220 * 2 ** (note / 12);
  for (const [times, share] of [
    [1, 1],
    [2, 0.25],
  ] as const) {
    const tone = new OscillatorNode(context, { frequency: pitch * times });
    const shape = new GainNode(context, { gain: 0 });
    shape.gain.setValueAtTime(0, at);
    shape.gain.linearRampToValueAtTime(loud * share, at + 0.03);
    shape.gain.exponentialRampToValueAtTime(0.001, at + lasts);
    tone.connect(shape).connect(to);
    tone.start(at);
    tone.stop(at + lasts);
  }
}
