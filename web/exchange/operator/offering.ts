// The operator's attempts at media: one after the other, until one holds.
import { attemptMedia, type Media, operatorAlive, operatorMedia, type Signal } from '@denwaban/api/exchange';
import { Refused } from '../../kit/ask/answer.ts';
import { openPeer, type Peer } from '../peer.ts';
import { after, ask, persist } from '../tell.ts';

export type OfferState = 'connecting' | 'connected' | 'reconnecting' | 'elsewhere' | 'turn_missing' | 'over';

export type Offering = {
  /** Makes a new attempt: this page becomes the call's other end. */
  begin(): Promise<void>;
  hear(signal: Signal): void;
  /** Something about the call changed: is it still here, is it held? */
  look(): Promise<void>;
  /** Says that this page is still there, and looks. */
  beat(): Promise<void>;
  speak(track: MediaStreamTrack | null): void;
  close(): void;
};

type Opening = {
  call: string;
  track: () => MediaStreamTrack | null;
  say: (signal: Signal) => void;
  heard: (voice: MediaStream) => void;
  held: (isHeld: boolean) => void;
  became: (state: OfferState) => void;
};

// An answer that has not come by then does not come: the caller's page was reloaded at the wrong moment.
const answerPatience = 12_000;
const mostWait = 8_000;

export function openOffering({ call, track, say, heard, held, became }: Opening): Offering {
  const params = { id: call };
  let peer: Peer | undefined;
  let attempts = 0;
  let isBeginning = false;
  let isClosed = false;
  let failures = 0;
  // Two answers may overtake each other: the one asked last is the newer.
  let asked = 0;
  let seen = 0;
  const early: Signal[] = [];

  async function begin(): Promise<void> {
    if (isBeginning || isClosed) return;
    isBeginning = true;
    drop();
    became(attempts++ > 0 ? 'reconnecting' : 'connecting');
    try {
      const media = await persist(
        () => ask(attemptMedia, { params }),
        () => !isClosed,
      );
      isBeginning = false;
      if (media && !isClosed) offer(media);
    } catch {
      isBeginning = false;
      end();
    }
    // Word of the new attempt, or of the call's end, may have come meanwhile.
    await look();
  }

  function offer({ attempt, ice, relayOnly, turn, held: isHeld }: Media): void {
    held(isHeld);
    if (relayOnly && turn === 'missing') {
      became('turn_missing');
      return;
    }
    if (!attempt) return;
    let wasUp = false;
    const opened = openPeer({
      attempt,
      role: 'offers',
      ice,
      relayOnly,
      track: track(),
      say,
      heard,
      became: (state) => {
        if (peer !== opened) return;
        if (state === 'broken') void again();
        if (state !== 'connected') return;
        wasUp = true;
        failures = 0;
        became('connected');
      },
    });
    peer = opened;
    for (const signal of early.splice(0)) hear(signal);
    void after(answerPatience).then(() => {
      if (peer === opened && !wasUp) void again();
    });
  }

  async function again(): Promise<void> {
    const mine = attempts;
    failures++;
    drop();
    became('reconnecting');
    await after(Math.min(250 * 2 ** failures, mostWait));
    if (mine === attempts) await begin();
  }

  const look = () => see(() => ask(operatorMedia, { params }));
  const beat = () => see(() => ask(operatorAlive, { params }));

  async function see(asking: () => Promise<Media>): Promise<void> {
    if (isBeginning || isClosed) return;
    const mine = attempts;
    const turn = ++asked;
    try {
      const media = await asking();
      if (isClosed || isBeginning || mine !== attempts || turn < seen) return;
      seen = turn;
      held(media.held);
      if (!peer || media.attempt === peer.attempt) return;
      drop();
      became('elsewhere');
    } catch (error) {
      // Unreachable: the next beat looks again.
      if (error instanceof Refused) end();
    }
  }

  function hear(signal: Signal): void {
    // The caller's page may have heard of an attempt before we have.
    if (isBeginning && peer?.attempt !== signal.attempt) early.push(signal);
    if (peer?.attempt !== signal.attempt) return;
    if (signal.kind === 'again') void begin();
    else void peer.hear(signal);
  }

  function drop(): void {
    peer?.close();
    peer = undefined;
  }

  function end(): void {
    close();
    became('over');
  }

  function close(): void {
    isClosed = true;
    drop();
  }

  return { begin, hear, look, beat, speak: (next) => peer?.speak(next), close };
}
