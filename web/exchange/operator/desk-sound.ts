// The sound of an operator's page: the caller's voice to the ear, both voices to the meters and to the recording.
import { type Ear, ear } from '../ear.ts';

export type DeskSound = {
  readonly context: AudioContext;
  /** Caller left, operator right; silence while the call is held. */
  readonly stereo: MediaStream;
  readonly operator: Ear;
  readonly caller: Ear;
  own(track: MediaStreamTrack): void;
  hear(voice: MediaStream): void;
  hold(isHeld: boolean): void;
  /** Through which device the caller is heard. */
  through(device: string): Promise<void>;
  wake(): Promise<void>;
  close(): void;
};

export function openDeskSound(): DeskSound {
  const context = new AudioContext();
  const speaker = new Audio();
  const [left, right] = [context.createGain(), context.createGain()];
  const merger = context.createChannelMerger(2);
  const tape = new MediaStreamAudioDestinationNode(context, { channelCount: 2, channelCountMode: 'explicit' });
  left.connect(merger, 0, 0);
  right.connect(merger, 0, 1);
  merger.connect(tape);
  const [callerIn, operatorIn] = [context.createGain(), context.createGain()];
  callerIn.connect(left);
  operatorIn.connect(right);
  let ownSource: AudioNode | undefined;
  let callerSource: AudioNode | undefined;

  return {
    context,
    stereo: tape.stream,
    operator: ear(context, operatorIn),
    caller: ear(context, callerIn),
    own: (track) => {
      ownSource?.disconnect();
      ownSource = context.createMediaStreamSource(new MediaStream([track]));
      ownSource.connect(operatorIn);
    },
    hear: (voice) => {
      // Chromium gives a remote voice to Web Audio only while an element plays it too.
      speaker.srcObject = voice;
      void speaker.play().catch(() => undefined);
      callerSource?.disconnect();
      callerSource = context.createMediaStreamSource(voice);
      callerSource.connect(callerIn);
    },
    hold: (isHeld) => {
      speaker.muted = isHeld;
      for (const side of [left, right]) side.gain.value = isHeld ? 0 : 1;
    },
    through: async (device) => speaker.setSinkId?.(device),
    wake: async () => {
      await context.resume();
      if (speaker.srcObject) await speaker.play();
    },
    close: () => {
      speaker.srcObject = null;
      void context.close();
    },
  };
}
