// Voice: the operator's end of one browser call, for as long as this page has it. The desk shows it and never steers it:
// answering, holding and hanging up are facts of the call, and the voice follows them.
import { operatorSignals } from '@denwaban/api/exchange';
import { openLine } from '../line.ts';
import { type Microphone, openMicrophone } from '../microphone.ts';
import { ask, every } from '../tell.ts';
import { type Viewed, viewed } from '../viewed.ts';
import { type DeskSound, openDeskSound } from './desk-sound.ts';
import { chosenDevices, type Device, listDevices } from './devices.ts';
import { type OfferState, openOffering } from './offering.ts';
import { type Recorder, type RecorderState, record } from './recorder.ts';

export type VoiceView = {
  state: OfferState;
  microphone: Microphone['state'] | null;
  recording: RecorderState | 'not_yet' | 'off';
  isMuted: boolean;
  isHeld: boolean;
  /** The browser plays nothing until the page is touched. */
  isSilent: boolean;
  devices: readonly Device[];
  microphoneDevice: string | null;
  speakerDevice: string | null;
};

export type Voice = Pick<Viewed<VoiceView>, 'read' | 'listen'> & {
  mute(isMuted: boolean): void;
  /** Speaks into, or hears through, another device from now on. */
  choose(device: Device): Promise<void>;
  /** After a touch of the page. */
  wake(): void;
  /** Takes the call's voice to this page, where another page of the same operator has it, or tries once more. */
  takeHere(): void;
  /** How loud each side is just now, 0 to 1. */
  levels(): { operator: number; caller: number };
  /** Lets go of the voice on this page; the call itself goes on. */
  close(): void;
};

const aliveEvery = 3_000;
const parted: readonly OfferState[] = ['elsewhere', 'over'];

export function createVoice({ call, isRecorded }: { call: string; isRecorded: boolean }): Voice {
  const params = { id: call };
  const sound: DeskSound = openDeskSound();
  const view = viewed<VoiceView>({
    state: 'connecting',
    microphone: null,
    recording: isRecorded ? 'not_yet' : 'off',
    isMuted: false,
    isHeld: false,
    isSilent: false,
    devices: [],
    microphoneDevice: chosenDevices.read().microphone,
    speakerDevice: chosenDevices.read().speaker,
  });
  let microphone: Microphone | undefined;
  let recorder: Recorder | undefined;
  let isClosed = false;

  const line = openLine({
    events: `/api/calls/${call}/events`,
    send: (body) => ask(operatorSignals, { params, body }),
    heard: (signal) => offering.hear(signal),
    look: () => void offering.look(),
  });
  const offering = openOffering({
    call,
    track: spoken,
    say: line.say,
    heard: sound.hear,
    held: hold,
    became,
  });
  // A page that has parted from the call must not hide that the other one is dead.
  const stopBeating = every(aliveEvery, async () => {
    if (!parted.includes(view.read().state)) await offering.beat();
  });
  const noteSilence = () => view.change({ isSilent: sound.context.state === 'suspended' });
  sound.context.onstatechange = noteSilence;
  noteSilence();
  void begin();

  async function begin(): Promise<void> {
    const { microphone: device, speaker } = chosenDevices.read();
    if (speaker) await sound.through(speaker).catch(() => undefined);
    await speakInto(device);
    if (!isClosed) await offering.begin();
  }

  async function speakInto(device: string | null): Promise<void> {
    const opened = await openMicrophone(sound.context, device ?? undefined);
    if (isClosed) return opened.stop();
    microphone?.stop();
    microphone = opened;
    opened.track.enabled = !view.read().isMuted;
    sound.own(opened.track);
    offering.speak(spoken());
    view.change({ microphone: opened.state, devices: await listDevices() });
  }

  function spoken(): MediaStreamTrack | null {
    return view.read().isHeld ? null : (microphone?.track ?? null);
  }

  function hold(isHeld: boolean): void {
    if (view.read().isHeld === isHeld) return;
    view.change({ isHeld });
    sound.hold(isHeld);
    offering.speak(spoken());
  }

  function became(state: OfferState): void {
    view.change({ state });
    if (state === 'connected' && isRecorded)
      recorder ??= record({ call, stereo: sound.stereo, became: (recording) => view.change({ recording }) });
    if (parted.includes(state)) stopRecording();
    if (state === 'over') close();
  }

  function stopRecording(): void {
    recorder?.stop();
    recorder = undefined;
  }

  function close(): void {
    if (isClosed) return;
    isClosed = true;
    stopBeating();
    line.close();
    offering.close();
    stopRecording();
    microphone?.stop();
    sound.context.onstatechange = null;
    sound.close();
  }

  return {
    read: view.read,
    listen: view.listen,
    mute: (isMuted) => {
      view.change({ isMuted });
      if (microphone) microphone.track.enabled = !isMuted;
    },
    choose: async ({ kind, id }) => {
      if (kind === 'audioinput') {
        await speakInto(id);
        view.change({ microphoneDevice: id });
        chosenDevices.choose({ microphone: id });
      } else {
        await sound.through(id);
        view.change({ speakerDevice: id });
        chosenDevices.choose({ speaker: id });
      }
    },
    wake: () => void sound.wake(),
    takeHere: () => void offering.begin(),
    levels: () => ({ operator: sound.operator.level(), caller: sound.caller.level() }),
    close,
  };
}
