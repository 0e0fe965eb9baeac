// The caller's voice: answers each attempt at media that the operator's page makes, and asks for another when one is lost.
import type { Signal } from '@denwaban/api/exchange';
import { openPeer, type Peer } from '../peer.ts';

export type Answering = {
  /** The attempt now under way at the operator's page. */
  follow(attempt: string | null, ice: RTCIceServer[]): void;
  hear(signal: Signal): void;
  part(): void;
};

type Opening = {
  track: MediaStreamTrack;
  /** The page was reloaded: an attempt that is under way belongs to the page before, and is dead to this one. */
  isBack: boolean;
  say: (signal: Signal) => void;
  heard: (voice: MediaStream) => void;
  became: (voice: 'none' | 'connecting' | 'connected') => void;
};

export function openAnswering({ track, isBack, say, heard, became }: Opening): Answering {
  let peer: Peer | undefined;
  let dead: string | null = null;
  let first = true;
  let early: Signal[] = [];

  function follow(attempt: string | null, ice: RTCIceServer[]): void {
    if (first && isBack && attempt) giveUp(attempt);
    first = false;
    if (attempt === null) part();
    else if (attempt !== dead && attempt !== peer?.attempt) answer(attempt, ice);
  }

  function answer(attempt: string, ice: RTCIceServer[]): void {
    part();
    became('connecting');
    const opened = openPeer({
      attempt,
      role: 'answers',
      ice,
      track,
      say,
      heard,
      became: (state) => {
        if (peer !== opened) return;
        if (state === 'broken') giveUp(attempt);
        else became(state);
      },
    });
    peer = opened;
    for (const signal of early) void opened.hear(signal);
    early = [];
  }

  function giveUp(attempt: string): void {
    part();
    dead = attempt;
    became('connecting');
    say({ kind: 'again', attempt });
  }

  function part(): void {
    peer?.close();
    peer = undefined;
    became('none');
  }

  return {
    follow,
    // The first signals of an attempt may be here before the word that it began.
    hear: (signal) => (peer?.attempt === signal.attempt ? void peer.hear(signal) : void early.push(signal)),
    part,
  };
}
