import { chosenDevices } from '../operator/devices.ts';

const seconds = 0.7;

/** A soft tone through the speaker through which callers are heard. */
export async function trySpeaker(): Promise<void> {
  const context = new AudioContext();
  const { speaker } = chosenDevices.read();
  const out = new MediaStreamAudioDestinationNode(context);
  const player = new Audio();
  player.srcObject = out.stream;
  if (speaker) await player.setSinkId?.(speaker).catch(() => undefined);
  const volume = new GainNode(context, { gain: 0.15 });
  const tone = new OscillatorNode(context, { frequency: 520 });
  tone.connect(volume).connect(out);
  await player.play().catch(() => undefined);
  tone.start();
  tone.stop(context.currentTime + seconds);
  tone.onended = () => {
    player.srcObject = null;
    void context.close();
  };
}
