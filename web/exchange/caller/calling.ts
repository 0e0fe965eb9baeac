// What a visitor does with a call button, without the screen: rings, is on the line, hangs up; a reload goes on.
import { type CallerState, ringByButton } from '@denwaban/api/exchange';
import { type Microphone, openMicrophone } from '../microphone.ts';
import { ask } from '../tell.ts';
import { type Viewed, viewed } from '../viewed.ts';
import { type Call, openCall } from './call.ts';
import { type KeptCall, keptCall } from './kept-call.ts';

export type CallingView = {
  stage: 'ready' | 'ringing' | CallerState['state'];
  position: number | null;
  words: string;
  microphone: Microphone['state'] | null;
  voice: 'none' | 'connecting' | 'connected';
  isMuted: boolean;
  /** The server cannot be reached just now. */
  isCutOff: boolean;
  /** The browser plays nothing until the page is touched. */
  isSilent: boolean;
  problem: unknown;
};

export type Calling = Pick<Viewed<CallingView>, 'read' | 'listen'> & {
  ring(statedNumber: string | null): Promise<void>;
  hangUp(): void;
  mute(isMuted: boolean): void;
  /** After a touch of the page. */
  wake(): void;
};

const before: CallingView = {
  stage: 'ready',
  position: null,
  words: '',
  microphone: null,
  voice: 'none',
  isMuted: false,
  isCutOff: false,
  isSilent: false,
  problem: null,
};

export function openCalling(button: string): Calling {
  const view = viewed(before);
  const kept = keptCall(button);
  let call: Call | undefined;
  let isGivenUp = false;

  async function ring(statedNumber: string | null): Promise<void> {
    const ear = await prepare();
    try {
      const { token } = await ask(ringByButton, { params: { key: button }, body: { statedNumber } });
      kept.keep({ token, told: null });
      follow({ token, told: null }, ear, false);
    } catch (problem) {
      ear.microphone.stop();
      void ear.context.close();
      view.change({ stage: 'ready', problem });
    }
  }

  /** The context is opened by the very touch that rings: a browser lets a page play only then. */
  async function prepare() {
    isGivenUp = false;
    view.change({ ...before, stage: 'ringing' });
    const context = new AudioContext();
    const microphone = await openMicrophone(context);
    view.change({ microphone: microphone.state });
    return { context, microphone };
  }

  function follow(mine: KeptCall, ear: { context: AudioContext; microphone: Microphone }, isBack: boolean): void {
    call = openCall({
      ...mine,
      ...ear,
      isBack,
      became: ({ state, position, words }) => view.change({ stage: state, position, words }),
      voice: (voice) => view.change({ voice }),
      cutOff: (isCutOff) => view.change({ isCutOff }),
      silent: (isSilent) => view.change({ isSilent }),
      announced: (told) => kept.keep({ ...mine, told }),
      ended: () => {
        kept.drop();
        view.change({ ...before, stage: 'ended' });
      },
    });
    if (isGivenUp) call.hangUp();
  }

  const mine = kept.read();
  if (mine) void prepare().then((ear) => follow(mine, ear, true));

  return {
    read: view.read,
    listen: view.listen,
    ring,
    hangUp: () => {
      isGivenUp = true;
      call?.hangUp();
    },
    mute: (isMuted) => {
      view.change({ isMuted });
      call?.hush(isMuted);
    },
    wake: () => call?.wake(),
  };
}
