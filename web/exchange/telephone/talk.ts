// One talk: a ring that was answered, its sound and how well it comes through.
import { type Microphone, openMicrophone } from '../microphone.ts';
import { openDeskSound } from '../operator/desk-sound.ts';
import { chosenDevices, type Device, listDevices } from '../operator/devices.ts';
import { every } from '../tell.ts';
import { type Counted, countedIn, type Quality, qualityOf } from './quality.ts';
import type { Ring } from './telephone.ts';

export type TalkView = {
  voice: 'connecting' | 'connected' | 'broken';
  microphone: Microphone['state'] | null;
  /** The browser plays nothing until the page is touched. */
  isSilent: boolean;
  quality: Quality | null;
  devices: readonly Device[];
};

export type Talk = {
  ring: Ring;
  mute(isMuted: boolean): void;
  hold(isHeld: boolean): void;
  choose(device: Device): Promise<void>;
  wake(): void;
  levels(): { operator: number; caller: number };
  close(): void;
};

const measuredEvery = 2_000;

export function openTalk(ring: Ring, isMuted: boolean, tell: (view: Partial<TalkView>) => void): Talk {
  const sound = openDeskSound();
  let microphone: Microphone | undefined;
  let isQuiet = isMuted;
  let isHeld = false;
  let isClosed = false;
  let counted: Counted | null = null;

  const changed = (view: Partial<TalkView>) => isClosed || tell(view);
  const noteSilence = () => changed({ isSilent: sound.context.state === 'suspended' });
  sound.context.onstatechange = noteSilence;
  noteSilence();
  const stopMeasuring = every(measuredEvery, measure);
  void answer();

  async function answer(): Promise<void> {
    const { speaker } = chosenDevices.read();
    if (speaker) await sound.through(speaker).catch(() => undefined);
    await speakInto(chosenDevices.read().microphone);
    if (isClosed || !microphone) return;
    ring.answer(microphone.track, { heard: sound.hear, became: (voice) => changed({ voice }) });
  }

  async function speakInto(device: string | null): Promise<void> {
    const opened = await openMicrophone(sound.context, device ?? undefined);
    if (isClosed) return opened.stop();
    microphone?.stop();
    microphone = opened;
    listen();
    sound.own(opened.track);
    ring.speak(opened.track);
    changed({ microphone: opened.state, devices: await listDevices() });
  }

  function listen(): void {
    if (microphone) microphone.track.enabled = !isQuiet && !isHeld;
  }

  /** On hold nothing comes from the other end, and nothing is missed. */
  async function measure(): Promise<void> {
    const report = isHeld || isClosed ? null : await ring.measure();
    const now = report && countedIn(report);
    if (isClosed || isHeld || !now) counted = null;
    else {
      changed({ quality: qualityOf(counted, now) });
      counted = now;
    }
  }

  return {
    ring,
    mute: (next) => {
      isQuiet = next;
      listen();
    },
    hold: (next) => {
      if (isHeld === next) return;
      isHeld = next;
      counted = null;
      sound.hold(next);
      listen();
      if (next) changed({ quality: null });
    },
    choose: async ({ kind, id }) => (kind === 'audioinput' ? speakInto(id) : sound.through(id)),
    wake: () => void sound.wake(),
    levels: () => ({ operator: sound.operator.level(), caller: sound.caller.level() }),
    close: () => {
      isClosed = true;
      stopMeasuring();
      sound.context.onstatechange = null;
      microphone?.stop();
      ring.leave();
      sound.close();
    },
  };
}
