// The caller's end of one call under way: follows how it stands, plays what is to be played, and carries the voice.
import {
  type CallerState,
  callerAlive,
  callerAnnounced,
  callerHangsUp,
  callerSignals,
  followCall,
} from '@denwaban/api/exchange';
import { Refused } from '../../kit/ask/answer.ts';
import { openLine } from '../line.ts';
import type { Microphone } from '../microphone.ts';
import { ask, every, persist } from '../tell.ts';
import { openAnswering } from './answering.ts';
import { openProgramme } from './programme.ts';

export type Call = { hangUp(): void; wake(): void; hush(muted: boolean): void };

type Opening = {
  token: string;
  isBack: boolean;
  told: CallerState['play'] | null;
  context: AudioContext;
  microphone: Microphone;
  became: (state: CallerState) => void;
  voice: (state: 'none' | 'connecting' | 'connected') => void;
  cutOff: (isCutOff: boolean) => void;
  silent: (isSilent: boolean) => void;
  announced: (play: CallerState['play']) => void;
  ended: () => void;
};

const aliveEvery = 3_000;

export function openCall(opening: Opening): Call {
  const { token, context, microphone } = opening;
  const params = { token };
  const speaker = new Audio();
  let over = false;
  let isMuted = false;
  let isHeld = false;
  let newest = '';

  const programme = openProgramme({ context, to: context.destination, told: opening.told, announced });
  const line = openLine({
    events: `/api/calling/${token}/events`,
    send: (body) => ask(callerSignals, { params, body }),
    heard: (signal) => answering.hear(signal),
    look: () => void hear(ask(followCall, { params })),
  });
  const answering = openAnswering({
    track: microphone.track,
    isBack: opening.isBack,
    say: line.say,
    heard: listen,
    became: opening.voice,
  });
  const stopBeating = every(aliveEvery, () => hear(ask(callerAlive, { params })));
  context.onstatechange = () => opening.silent(context.state === 'suspended');
  opening.silent(context.state === 'suspended');
  addEventListener('pagehide', leave);

  async function hear(asked: Promise<CallerState>): Promise<void> {
    try {
      obey(await asked);
      opening.cutOff(false);
    } catch (problem) {
      if (problem instanceof Refused) finish();
      else if (!over) opening.cutOff(true);
    }
  }

  function obey(state: CallerState): void {
    // Two answers may overtake each other.
    if (over || state.at < newest) return;
    newest = state.at;
    if (state.state === 'ended') {
      finish();
      return;
    }
    isHeld = state.state === 'held';
    opening.became(state);
    programme.follow(state);
    answering.follow(state.attempt, state.ice);
    hush();
  }

  function announced(play: CallerState['play']): void {
    opening.announced(play);
    if (play === 'closed')
      void persist(
        () => ask(callerAnnounced, { params }),
        () => !over,
      ).catch(finish);
  }

  function listen(voice: MediaStream): void {
    speaker.srcObject = voice;
    void speaker.play().catch(() => opening.silent(true));
  }

  /** Nobody hears a caller who is on hold, or who does not want to be heard. */
  function hush(): void {
    microphone.track.enabled = !isMuted && !isHeld;
  }

  /** Closed or reloaded, it looks the same from here; the server waits a moment for the page to come back. */
  function leave(): void {
    navigator.sendBeacon(`/api/calling/${token}/leave`);
  }

  function finish(): void {
    if (over) return;
    over = true;
    removeEventListener('pagehide', leave);
    stopBeating();
    line.close();
    answering.part();
    programme.stop();
    microphone.stop();
    speaker.srcObject = null;
    context.onstatechange = null;
    setTimeout(() => void context.close(), 1_000);
    opening.ended();
  }

  return {
    hangUp: () => {
      void persist(
        () => ask(callerHangsUp, { params }),
        () => true,
      ).catch(() => undefined);
      finish();
    },
    wake: () => {
      void context.resume();
      if (speaker.srcObject) void speaker.play();
      opening.silent(false);
    },
    hush: (muted) => {
      isMuted = muted;
      hush();
    },
  };
}
