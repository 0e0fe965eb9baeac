// The softphone: the telephone in the page, for as long as somebody sits at the desk. It never decides: answering, holding and
// hanging up are facts of the call, and the softphone follows what the desk says of it.
import { leaveTelephone, ringTelephone } from '@denwaban/api/telephones';
import { addressOf } from '../../kit/ask/question.ts';
import { chosenDevices, type Device } from '../operator/devices.ts';
import { after, ask } from '../tell.ts';
import { type Viewed, viewed } from '../viewed.ts';
import { openPlace, type PlaceState } from './place.ts';
import { openTalk, type Talk, type TalkView } from './talk.ts';
import type { Ring } from './telephone.ts';

export type SoftphoneView = TalkView & {
  place: PlaceState;
  isMuted: boolean;
  isHeld: boolean;
  microphoneDevice: string | null;
  speakerDevice: string | null;
};

/** What the desk says is in hand. */
export type InHand = { id: string; state: string };

export type Softphone = Pick<Viewed<SoftphoneView>, 'read' | 'listen'> & {
  follow(call: InHand | null): void;
  mute(isMuted: boolean): void;
  choose(device: Device): Promise<void>;
  press(key: string): void;
  /** After a touch of the page. */
  wake(): void;
  /** Takes the telephone to this page, where another has it. */
  takeHere(): void;
  levels(): { operator: number; caller: number };
  close(): void;
};

// The ringing of a call that was answered is here within that time, or does not come.
const patience = 3_000;
const quiet = { operator: 0, caller: 0 };
const noTalk: TalkView = { voice: 'connecting', microphone: null, isSilent: false, quality: null, devices: [] };

export function openSoftphone(): Softphone {
  const view = viewed<SoftphoneView>({
    ...{ place: 'plugging', isMuted: false, isHeld: false, ...noTalk },
    ...devicesOf(chosenDevices.read()),
  });
  const rings = new Map<string, Ring>();
  let inHand: InHand | null = null;
  let talk: Talk | null = null;
  let asked: string | null = null;
  const seenRinging = new Set<string>();
  let isClosed = false;

  const place = openPlace({
    rings: (ring) => {
      rings.set(ring.call, ring);
      asked = null;
      void ring.over.then(() => ended(ring));
      look();
    },
    became: (state) => {
      view.change({ place: state });
      look();
    },
  });
  const stopFollowing = chosenDevices.listen(() => view.change(devicesOf(chosenDevices.read())));

  /** The page is closed or loaded again: so as to be sent nevertheless, it is not waited for. */
  function leave(): void {
    const taken = place.takenAt();
    if (!talk || !taken) return;
    const address = addressOf(leaveTelephone, { params: { id: talk.ring.call }, query: { taken } });
    void fetch(`/api${address}`, { method: leaveTelephone.method, keepalive: true }).catch(() => undefined);
  }
  window.addEventListener('pagehide', leave);

  function ended(ring: Ring): void {
    if (rings.get(ring.call) === ring) rings.delete(ring.call);
    if (talk?.ring === ring) hangUp();
    look();
  }

  function hangUp(): void {
    talk?.close();
    talk = null;
    view.change(noTalk);
  }

  /** Makes what is heard agree with what the desk says. */
  function look(): void {
    if (isClosed) return;
    const call = inHand && (inHand.state === 'talking' || inHand.state === 'held') ? inHand : null;
    if (talk && talk.ring.call !== call?.id) hangUp();
    if (!call) {
      view.change({ isMuted: false });
      return;
    }
    const ring = rings.get(call.id);
    if (ring && talk?.ring !== ring) pickUp(ring);
    talk?.hold(call.state === 'held');
    view.change({ isHeld: call.state === 'held' });
    if (!ring) void askFor(call.id);
  }

  function pickUp(ring: Ring): void {
    hangUp();
    talk = openTalk(ring, view.read().isMuted, (change) => {
      view.change(change);
      if (change.voice === 'broken') void askFor(ring.call);
    });
  }

  /** This page was loaded in the middle of the call, or its line broke: the telephone is to ring once more. */
  async function askFor(call: string): Promise<void> {
    if (asked === call || view.read().place !== 'ready') return;
    asked = call;
    if (seenRinging.has(call)) await after(patience);
    seenRinging.delete(call);
    if (isClosed || inHand?.id !== call || (rings.has(call) && view.read().voice !== 'broken')) return;
    const isDone = await ask(ringTelephone, { params: { id: call } }).then(
      () => true,
      () => false,
    );
    await after(patience);
    if (asked !== call) return;
    asked = null;
    if (isDone) look();
  }

  return {
    read: view.read,
    listen: view.listen,
    follow: (call) => {
      inHand = call;
      if (call?.state === 'offered' && view.read().place === 'ready') seenRinging.add(call.id);
      look();
    },
    mute: (isMuted) => {
      view.change({ isMuted });
      talk?.mute(isMuted);
    },
    choose: async (device) => {
      await talk?.choose(device);
      chosenDevices.choose(device.kind === 'audioinput' ? { microphone: device.id } : { speaker: device.id });
    },
    press: (key) => talk?.ring.press(key),
    wake: () => talk?.wake(),
    takeHere: place.takeHere,
    levels: () => talk?.levels() ?? quiet,
    close: () => {
      isClosed = true;
      stopFollowing();
      window.removeEventListener('pagehide', leave);
      place.close();
      talk?.close();
    },
  };
}

function devicesOf({ microphone, speaker }: ReturnType<typeof chosenDevices.read>) {
  return { microphoneDevice: microphone, speakerDevice: speaker };
}
