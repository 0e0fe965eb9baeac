// The sound of a ringing line: a soft double purr, made on the spot, quiet enough for a room full of desks.
import { useEffect } from 'react';
import { chosenDevices } from '../exchange/operator/devices.ts';
import { preference, usePreference } from '../kit/preferences/index.ts';

export const ringSound = preference('ring', ['on', 'off'], () => 'on');

const loudness = 0.05;
const everySeconds = 2.6;

/** Rings for as long as it is asked to, unless this person has turned the sound off. */
export function useRingTone(isRinging: boolean) {
  const choice = usePreference(ringSound);
  useEffect(() => {
    if (isRinging && choice === 'on') return ring();
  }, [isRinging, choice]);
}

function ring(): () => void {
  const context = new AudioContext();
  void throughItsDevice(context).then(() => purr(context));
  const again = setInterval(() => purr(context), everySeconds * 1000);
  // A page that nobody has touched yet may not make a sound; the first touch lets it.
  const wake = () => void context.resume();
  window.addEventListener('pointerdown', wake);
  window.addEventListener('keydown', wake);
  return () => {
    clearInterval(again);
    window.removeEventListener('pointerdown', wake);
    window.removeEventListener('keydown', wake);
    void context.close();
  };
}

/** Once, to hear through what it rings. */
export async function tryRing(): Promise<void> {
  const context = new AudioContext();
  await throughItsDevice(context);
  purr(context);
  setTimeout(() => void context.close(), everySeconds * 1000);
}

type Routable = AudioContext & { setSinkId?(device: string): Promise<void> };

/** Where the browser can: a headset on the table is not heard. */
async function throughItsDevice(context: Routable): Promise<void> {
  const { ring: device } = chosenDevices.read();
  if (device) await context.setSinkId?.(device).catch(() => undefined);
}

function purr(context: AudioContext) {
  // What has not been heard by now is not heard all at once later.
  if (context.state !== 'running') return;
  for (const after of [0, 0.5]) note(context, context.currentTime + after);
}

function note(context: AudioContext, start: number) {
  const volume = context.createGain();
  volume.connect(context.destination);
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(loudness, start + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.42);
  for (const pitch of [660, 880]) {
    const tone = context.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(volume);
    tone.start(start);
    tone.stop(start + 0.45);
  }
}
